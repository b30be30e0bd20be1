"""What the page says in English."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

NOUNS = {
    "event": ("{n} event", "{n} events"),
    "incident": ("{n} incident", "{n} incidents"),
    "article": ("{n} article", "{n} articles"),
    "link": ("{n} link", "{n} links"),
    "killed": ("{n} killed", "{n} killed"),
    "injured": ("{n} injured", "{n} injured"),
}

PHRASES = {
    "from to": "{first} to {last}",
    "and": "and",
    # Figures
    "no events": "No event matches. Take a filter away to see more.",
    "lane others": "Other provinces",
    "lane elsewhere": "Country, abroad",
    "lane unknown": "Place unknown",
    "events a day": "events a day",
    "events a week": "events a week",
    "events a month": "events a month",
    "week of": "Week of {day}",
    "untyped": "Untyped",
    "hover planned": "planned",
    "hover denied": "denied",
    "hover inexact": "date not exact",
    "map rate": "{measure}|per 100,000 inhabitants of 2011",
    "measure events": "Events",
    "measure incidents": "Incidents",
    "measure killed": "People reported killed",
    "measure injured": "People reported injured",
    "measure articles": "Articles",
    "map links": "{a} – {b}: {links}",
    "rate short": "{n} per 100,000",
    # Values
    "value unknown": "Unknown",
}
