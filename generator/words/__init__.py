"""Texts as words that can be compared: without case and accents, as stems, compounds taken apart."""
