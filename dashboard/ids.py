"""The names of everything on the page that a callback or a test refers to."""

PROVIDER = "provider"
ADDRESS = "address"
SELECTION = "selection"
VIEW = "view"
ACTS = "acts"
ANSWERED = "answered"
DEVICE = "device"
LANGUAGE = "language"
SHAPES = "shapes"
SHAPES_NAME = "provinces"  # under which plotly finds them in the browser

# Header
SEARCH = "search"
LANGUAGE_LINK = "language-link"
THEME_BUTTON = "theme-button"
SHARE = "share"
EXPORT_EVENTS = "export-events"
EXPORT_EVENTS_XLSX = "export-events-xlsx"
EXPORT_EDGES = "export-edges"
EXPORT_NETWORK_HTML = "export-network-html"
EXPORT_NETWORK_GRAPHML = "export-network-graphml"
EXPORT_TIMELINE_PNG = "export-timeline-png"
EXPORT_TIMELINE_SVG = "export-timeline-svg"
EXPORT_MAP_PNG = "export-map-png"
EXPORT_MAP_SVG = "export-map-svg"

# The sentence
SENTENCE = "sentence"
SPOKEN = "spoken"
CHART_SPOKEN = "chart-spoken"  # what the keys have come to on a chart

# Filters
FILTERS = "filters"
FILTERS_BUTTON = "filters-button"
FILTERS_CLOSE = "filters-close"
FACETS = "facets"
MIN_KILLED = "min-killed"
FULL_ONLY = "full-only"
DAYS_FROM = "days-from"
DAYS_TO = "days-to"

# Views
MAP = "map"
MAP_NOTE = "map-note"
MEASURE = "measure"
RATE = "rate"
SCOPE = "scope"
TIMELINE = "timeline"
TIMELINE_NOTE = "timeline-note"
LINKS = "links"
WEAKEST = "weakest"
KINDS = "kinds"
KEY_DATES = "key-dates"
PATTERNS = "patterns"
RESET_DAYS = "reset-days"
OVERVIEW = "overview"
OVERVIEW_DAYS = "overview-days"  # carries the first and the last day as data
BRUSH = "brush"
PLAY = "play"
SPEED = "speed"
STEP_BACK = "step-back"
STEP_ON = "step-on"
CARD = "card"
TABS = "tabs"
TABLE = "table"
TABLE_NOTE = "table-note"
TRUST = "trust"
TRUST_ASKED = "trust-asked"

# A visitor's own articles
BADGE = "badge"
NOTICE = "notice"
TROUBLE = "trouble"
WORKSPACE = "workspace"  # {"name": ..., "gone": ...}
UPLOAD_BUTTON = "upload-button"
UPLOAD = "upload"
UPLOAD_CHOOSE = "upload-choose"
UPLOAD_TROUBLE = "upload-trouble"
UPLOAD_PROGRESS = "upload-progress"
UPLOAD_PROGRESS_WORDS = "upload-progress-words"
UPLOAD_SPOKEN = "upload-spoken"
UPLOAD_REPORT = "upload-report"
UPLOADED = "uploaded"  # the last report of the API

# Links and corrections
LINK = "link"
LINK_CONTENT = "link-content"
CORRECTING = "correcting"  # says what became of a correction, and takes it back
EXPORT_CORRECTIONS = "export-corrections"

# What assets/paint.js paints, in stores: {element id: html components}, {element id@attribute: value}.
PAINTED_WORDS = "painted-words"
PAINTED_CARD = "painted-card"
PAINTED_LINK = "painted-link"
PAINTED_TRUST = "painted-trust"
PAINTED_WORKSPACE = "painted-workspace"
PAINTED_REPORT = "painted-report"
PAINTED = (PAINTED_WORDS, PAINTED_CARD, PAINTED_LINK, PAINTED_TRUST, PAINTED_WORKSPACE, PAINTED_REPORT)


def facet(word: str) -> str:
    """The name of the list of a facet's values; `word` is its word in the address."""
    return f"facet-{word}"
