"""What a reader of a view can ask of the model: forecasts, credit, causes, leverage, bargaining."""
