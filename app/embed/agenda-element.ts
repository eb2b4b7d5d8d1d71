/*
 * <omarmt-agenda> for other sites: one script that stands alone. Everything it shows is put in as text, never as HTML,
 * and its style is a sheet of its own, which the security policy of a site does not hold back.
 */
import enWords from "~/locales/en/embed";
import nlWords from "~/locales/nl/embed";
import css from "./embed.css?inline";

type Moment = { begin: string; einde: string };
type Activity = {
  titel: string;
  plek: { naam: string; wijk: { naam: string } | null };
  online: string | null;
  heleDag: boolean;
  eerstvolgende: Moment & { status: "gaatDoor" | "afgelast"; eerder?: Moment | null };
  _links: { pagina: { href: string } };
};

const WORDS = { nl: nlWords, en: enWords };
const ZONE = "Europe/Amsterdam";
const FILTERS = [
  "zoek",
  "dag",
  "wanneer",
  "wijk",
  "buurt",
  "postcode",
  "campagne",
  "editie",
  "voor",
  "spreektaal",
  "toegankelijk",
] as const;
const SWITCHES = ["gratis", "drempelvrij"] as const;
const OBSERVED = [...FILTERS, ...SWITCHES, "aantal", "taal"];

const script = document.currentScript;
const ORIGIN = script instanceof HTMLScriptElement ? new URL(script.src).origin : location.origin;

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

class OmarmtAgenda extends HTMLElement {
  static readonly observedAttributes = OBSERVED;
  private running: AbortController | null = null;
  private waiting = false;

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    this.renew();
  }

  disconnectedCallback(): void {
    this.running?.abort();
  }

  attributeChangedCallback(): void {
    if (this.isConnected && this.shadowRoot) this.renew();
  }

  /** Attributes often change some at a time; they are asked for together. */
  private renew(): void {
    if (this.waiting) return;
    this.waiting = true;
    queueMicrotask(() => {
      this.waiting = false;
      void this.load();
    });
  }

  private get language(): "nl" | "en" {
    const language = this.getAttribute("taal") ?? this.closest("[lang]")?.getAttribute("lang");
    return language?.toLowerCase().startsWith("en") ? "en" : "nl";
  }

  private isOn(name: string): boolean {
    return this.hasAttribute(name) && !["false", "0"].includes(this.getAttribute(name) ?? "");
  }

  private async load(): Promise<void> {
    this.running?.abort();
    const running = (this.running = new AbortController());
    const words = WORDS[this.language];
    if (!this.shadowRoot?.firstChild) this.show(make("p", { role: "status" }, words.loading));
    try {
      const response = await fetch(this.address("/api/v1/agenda", true), {
        signal: running.signal,
        credentials: "omit",
        referrerPolicy: "no-referrer",
      });
      const answer: { activiteiten?: Activity[]; errors?: unknown } = await response.json();
      if (running.signal.aborted) return;
      if (!answer.activiteiten) {
        // For who builds the page: which attribute was not understood.
        this.dispatchEvent(new CustomEvent("omarmt-fout", { detail: answer.errors }));
        throw new Error("refused");
      }
      const items = answer.activiteiten.map((activity) => this.item(activity));
      this.show(items.length > 0 ? make("ul", {}, ...items) : make("p", {}, words.none));
    } catch {
      if (!running.signal.aborted) this.show(make("p", { role: "status" }, words.failed));
    }
  }

  private address(path: string, forProgram: boolean): string {
    const url = new URL(path, ORIGIN);
    for (const name of FILTERS) {
      const value = this.getAttribute(name)?.trim();
      if (value) url.searchParams.set(name, value);
    }
    for (const name of SWITCHES) {
      if (this.isOn(name)) url.searchParams.set(name, forProgram ? "true" : "1");
    }
    const many = Number.parseInt(this.getAttribute("aantal") ?? "5", 10) || 5;
    if (forProgram) url.searchParams.set("paginaGrootte", String(Math.min(Math.max(many, 1), 20)));
    return url.href;
  }

  private show(content: HTMLElement): void {
    const words = WORDS[this.language];
    this.shadowRoot?.replaceChildren(
      make(
        "section",
        { class: "agenda", "aria-label": words.label, lang: this.language },
        content,
        make("p", {}, make("a", { href: this.address("/agenda", false) }, words.all)),
      ),
    );
  }

  private item({ titel, plek, online, heleDag, eerstvolgende, _links }: Activity): HTMLElement {
    const link = make("a", { lang: "nl" }, titel);
    const words = WORDS[this.language];
    const { eerder, status } = eerstvolgende;
    // The answer comes from our own site; a link to elsewhere, or a script, would not.
    if (_links.pagina.href.startsWith(`${ORIGIN}/`)) link.setAttribute("href", _links.pagina.href);
    return make(
      "li",
      {},
      link,
      make(
        "time",
        { class: "when", datetime: eerstvolgende.begin },
        moment(eerstvolgende, heleDag, this.language),
      ),
      ...(eerder && status === "gaatDoor"
        ? [
            make(
              "span",
              { class: "before" },
              `${words.moved} ${moment(eerder, heleDag, this.language)}`,
            ),
          ]
        : []),
      make(
        "span",
        { class: "where", lang: "nl" },
        [plek.naam || (online && "Online"), plek.wijk?.naam].filter(Boolean).join(", "),
      ),
      ...(status === "afgelast" ? [make("span", { class: "stop" }, words.cancelled)] : []),
    );
  }
}

function moment({ begin, einde }: Moment, allDay: boolean, language: "nl" | "en"): string {
  const locale = language === "en" ? "en-GB" : "nl-NL";
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    hour: "2-digit",
    minute: "2-digit",
  });
  const [from, until] = [new Date(begin), new Date(einde)];
  const [first, last] = [day.format(from), day.format(new Date(until.getTime() - 1))];
  if (allDay) return first === last ? first : `${first} – ${last}`;
  const end = until.getTime() - from.getTime() < 86_400_000 ? "" : `${last}, `;
  return `${first}, ${time.format(from)} – ${end}${time.format(until)}`;
}

function make(
  tag: string,
  attributes: Record<string, string>,
  ...content: (string | HTMLElement)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

if (!customElements.get("omarmt-agenda")) customElements.define("omarmt-agenda", OmarmtAgenda);
