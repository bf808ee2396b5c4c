"""An automatic eye over the window: what a person with good or bad eyes would trip over."""
