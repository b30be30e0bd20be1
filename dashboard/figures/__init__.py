"""One pure function a figure: a frame in, a plotly figure out."""
