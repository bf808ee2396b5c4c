"""A class at many tables: start files, collecting, and what is told and written of all of them."""
