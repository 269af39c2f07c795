// The one script of every page. Pages work without it; it adds comfort to plain HTML and never renders anything.
document.documentElement.dataset.enhanced = "";
