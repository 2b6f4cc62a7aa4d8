"use strict";
// Comfort only: the page reads without it.
{
  const target = () => location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));

  // A link into something folded unfolds it.
  const unfold = () => {
    const found = target();
    for (let above = found; above; above = above.parentElement) if (above.localName === "details") above.open = true;
    if (found) found.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();

  // The cited sentence beside the link that is pointed at or has the focus.
  const peek = document.createElement("div");
  peek.className = "peek";
  peek.hidden = true;
  peek.setAttribute("aria-hidden", "true");
  document.body.append(peek);
  const show = (event) => {
    const link = event.target.closest && event.target.closest("a.place");
    const cited = link && document.getElementById(link.hash.slice(1));
    const words = cited && cited.querySelector(".body");
    peek.hidden = !words;
    if (!words) return;
    peek.textContent = words.textContent;
    const box = link.getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - peek.offsetWidth - 8);
    peek.style.left = `${Math.max(8, left) + scrollX}px`;
    peek.style.top = `${box.bottom + scrollY + 6}px`;
  };
  addEventListener("mouseover", show);
  addEventListener("focusin", show);
  addEventListener("click", () => { peek.hidden = true; });
  addEventListener("keydown", (event) => { if (event.key === "Escape") peek.hidden = true; });
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
}
