"""Forms for visitors: their fields and rules follow from the declarations of the records."""
