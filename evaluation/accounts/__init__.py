"""Small events in two or three accounts: their form, what is told of them, and how it is scored."""
