"""Find the times of an article and place them on the calendar."""
