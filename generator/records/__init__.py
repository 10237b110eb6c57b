"""One declaration per kind of record: the only description of a field.

From it follow reading, checks, the data dictionary, the headings of tables and the schema for editors.
"""
