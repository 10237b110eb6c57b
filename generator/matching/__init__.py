"""What an idea or a project is about, and what resembles it: equal words, their forms and parts, and related words."""
