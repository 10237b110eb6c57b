"""The built site as one ZIP that opens from a disk and says of each file what it should be."""
