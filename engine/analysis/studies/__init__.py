"""Published studies asked of this world, and ten years with and without hard controls."""
