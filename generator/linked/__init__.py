"""Records and their catalogue as linked data: nodes under the terms of `terms.py`, written as Turtle and as JSON-LD."""
