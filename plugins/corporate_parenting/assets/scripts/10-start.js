// Styles may ask whether scripts run: what only a script can do is not shown without it.
document.documentElement.classList.add("js");
