"""The names of everything on the page that a callback or a test refers to."""

ADDRESS = "address"
SELECTION = "selection"
VIEW = "view"
DEVICE = "device"

# Header
SEARCH = "search"
LANGUAGE_LINK = "language-link"
THEME_BUTTON = "theme-button"
SHARE = "share"
SHARED = "shared"
EXPORT_EVENTS = "export-events"
EXPORT_EDGES = "export-edges"
EXPORT_TIMELINE_PNG = "export-timeline-png"
EXPORT_TIMELINE_SVG = "export-timeline-svg"
EXPORT_MAP_PNG = "export-map-png"
EXPORT_MAP_SVG = "export-map-svg"
EXPORTED = "exported"

# The sentence
SENTENCE = "sentence"
SPOKEN = "spoken"
CLEAR = "clear"
PART = "part"  # {"type": PART, "word": ..., "value": ...}

# Filters
FILTERS = "filters"
FILTERS_BUTTON = "filters-button"
FILTERS_CLOSE = "filters-close"
FACET = "facet"  # {"type": FACET, "word": ...}
FACET_BOXES = "facet-boxes"  # {"type": FACET_BOXES, "word": ...}
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
RESET_DAYS = "reset-days"
OVERVIEW = "overview"
BRUSH = "brush"
PLAY = "play"
PLAY_CLOCK = "play-clock"
SPEED = "speed"
STEP_BACK = "step-back"
STEP_ON = "step-on"
LINKS = "links"
PATTERNS = "patterns"
CARD = "card"
FOLLOW = "follow"  # {"type": FOLLOW, "event": ..., "place": ...}
TABLE = "table"
TABLE_NOTE = "table-note"
TABS = "tabs"
TRUST = "trust"
