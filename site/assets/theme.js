// Runs before the page is drawn, so that a chosen theme does not flash.
(function () {
  document.documentElement.classList.add("has-scripts");
  try {
    var chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") {
      document.documentElement.dataset.theme = chosen;
    }
  } catch (error) {
    // Storage may be closed to the page; the system's choice holds then.
  }
})();
