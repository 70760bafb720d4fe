/// What scripts add where they run: detail under the pointer, the language in the page's name and address.
enum Script {
  static let text = """
    (() => {
      const buttons = [...document.querySelectorAll("input.language")];
      const language = () => buttons.find((b) => b.checked).id.slice(-2);
      const titles = { en: document.querySelector("h1[lang=en]"), zh: document.querySelector("h1[lang=zh]") };
      const told = () => {
        const now = language();
        document.documentElement.lang = now === "zh" ? "zh-Hans" : "en";
        if (titles[now]) document.title = titles[now].textContent;
      };
      const wanted = /[?&]lang=(en|zh)/.exec(location.search);
      if (wanted) document.getElementById("language-" + wanted[1]).checked = true;
      buttons.forEach((b) => b.addEventListener("change", told));
      told();
      const tip = document.createElement("div");
      tip.id = "tip";
      tip.hidden = true;
      document.body.append(tip);
      const show = (event) => {
        const mark = event.target.closest && event.target.closest("[data-tip-en]");
        tip.hidden = !mark;
        if (!mark) return;
        tip.textContent = mark.getAttribute("data-tip-" + language());
        const room = document.documentElement.clientWidth;
        const left = Math.min(event.pageX + 14, scrollX + room - tip.offsetWidth - 8);
        tip.style.left = Math.max(scrollX + 8, left) + "px";
        tip.style.top = event.pageY + 18 + "px";
      };
      document.addEventListener("pointermove", show);
      document.addEventListener("pointerdown", show);
    })();
    """
}
