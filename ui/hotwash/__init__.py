"""The report that a class takes home: values first, then HTML or paper."""
