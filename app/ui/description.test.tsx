import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { plainDescription } from "~/domain/agenda/description";
import { Description } from "./description";
import { effortOf } from "../../tests/support/effort";

const html = (text: string) =>
  renderToStaticMarkup(<Description text={text} />)
    .replaceAll(' dir="auto"', "")
    .replace(/^<div class="description">(.*)<\/div>$/s, "$1");

const LINK = 'rel="nofollow ugc noopener noreferrer"';

describe("a description", () => {
  it.each([
    ["Kom erbij!\nNeem soep mee.\n\nTot dan", "<p>Kom erbij!<br/>Neem soep mee.</p><p>Tot dan</p>"],
    ["We eten **samen** en *rustig*.", "<p>We eten <strong>samen</strong> en <em>rustig</em>.</p>"],
    ["# Wat doen we?\nPraten", "<p><strong>Wat doen we?</strong></p><p>Praten</p>"],
    ["- soep\n- brood", "<ul><li>soep</li><li>brood</li></ul>"],
    ["3. soep\n4. brood", '<ol start="3"><li>soep</li><li>brood</li></ol>'],
    ["> Fijn was het", "<blockquote><p>Fijn was het</p></blockquote>"],
    ["[DOCK](https://dock.nl)", `<p><a href="https://dock.nl/" ${LINK}>DOCK</a></p>`],
    ["Mail hoi@dock.nl", `<p>Mail <a href="mailto:hoi@dock.nl" ${LINK}>hoi@dock.nl</a></p>`],
    ["Kosten: 5 * 2 = 10", "<p>Kosten: 5 * 2 = 10</p>"],
    ["", ""],
    [" \n ", ""],
  ])("%j becomes %j", (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a <b onclick='x()'>b</b>\n\n<div>\n\n# c\n</div>",
    "<!-- weg --> <svg/onload=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1)) <javascript:alert(1)>",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    '[x](https://a.nl/"onmouseover="alert(1)) [y](/beheer) [z](//evil.example)',
    "![kat](https://spion.example/pixel.png)",
    "[![kat](https://spion.example/pixel.png)](vbscript:x)",
    "[a]: javascript:alert(1)\n\n[a]",
    "| a | b |\n|---|---|\n| <i>c</i> | d |",
    "```html\n<script>x</script>\n```",
  ])("of %j has no element but text and links to pages", (text) => {
    const elements = html(text).match(/<[^>]*>/g) ?? [];
    for (const element of elements) {
      expect(element).toMatch(
        /^<(?:\/?(?:p|strong|em|ul|ol|li|blockquote|a)|br\/|a href="(?:https?:\/\/|mailto:)[^"<>\s]*" rel="nofollow ugc noopener noreferrer")>$/,
      );
    }
    // Nothing that was typed is lost without a word.
    expect(plainDescription(text)).not.toBe("");
  });

  it("keeps signs written as numbers as they were typed, also those that turn the reading direction", () => {
    const typed = "**Kom** &#8; &#x202e; &#x200b; &amp; [hier &#8238;](https://a.nl/)";
    expect(plainDescription(typed)).toBe(
      "Kom &#8; &#x202e; &#x200b; &amp; hier &#8238; (https://a.nl/)",
    );
    expect(html("- a &#8;\n- b")).toBe("<ul><li>a &amp;#8;</li><li>b</li></ul>");
  });

  it("keeps HTML as the letters that were typed", () => {
    expect(html("Kom <b>erbij</b>")).toBe("<p>Kom &lt;b&gt;erbij&lt;/b&gt;</p>");
  });

  it.each([
    [">".repeat(10_000)],
    ["- ".repeat(5_000)],
    ["1. ".repeat(3_300)],
    ["[".repeat(10_000)],
    ["*a ".repeat(3_300)],
    ["**a*_b".repeat(1_600)],
    ["![".repeat(5_000)],
    ["<".repeat(10_000)],
    ["[a](".repeat(2_500)],
    ["a@".repeat(5_000)],
    ["\\".repeat(10_000)],
    ["www.a.".repeat(1_600)],
    [Array.from({ length: 140 }, (_, i) => `${" ".repeat(i)}- a`).join("\n")],
    [Array.from({ length: 140 }, (_, i) => `${"> ".repeat(i % 70)} a`).join("\n")],
    [" \t".repeat(5_000)],
    ["_".repeat(10_000)],
    ["`a".repeat(5_000)],
    ["#".repeat(10_000)],
    ["https://a".repeat(1_100)],
    ["*a_".repeat(3_300)],
    [`*${"\t".repeat(10_000)}*`],
    [`*${"!".repeat(10_000)}*`],
  ])("of ten thousand signs takes no time: %#", (text) => {
    expect(effortOf(() => html(text))).toBeLessThan(500);
  });
});

describe("a description without layout", () => {
  it.each([
    ["**Soep** en [brood](https://bakker.nl/brood)", "Soep en brood (https://bakker.nl/brood)"],
    ["https://dock.nl en hoi@dock.nl", "https://dock.nl en hoi@dock.nl"],
    ["[mail ons](mailto:hoi@dock.nl)", "mail ons (hoi@dock.nl)"],
    ["# Wat\n\n- soep\n- brood\n  en kaas\n\n> Fijn", "Wat\n\n- soep\n- brood\n  en kaas\n\nFijn"],
    ["een\ntwee\r\n\r\n\r\ndrie", "een\ntwee\n\ndrie"],
    ["☕️ قهوة & <thee>", "☕️ قهوة & <thee>"],
  ])("%j becomes %j", (text, expected) => {
    expect(plainDescription(text)).toBe(expected);
  });
});
