"""The static interface for programs: lists of records in pages that link to each other, described in OpenAPI."""
