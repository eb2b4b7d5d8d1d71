import type { Plugin } from "vite";
import { en, nl } from "../app/locales/catalogue";

type Texts = { [key: string]: string | Texts };

/** Stops the build when a text is missing in one of the languages. (The compiler says the same while typing.) */
export function checkTexts(): Plugin {
  return {
    name: "check-texts",
    apply: "build",
    buildStart() {
      const problems = [
        ...missing(nl, en).map((key) => `English lacks ${key}`),
        ...missing(en, nl).map((key) => `Dutch lacks ${key}`),
      ];
      if (problems.length > 0) this.error(`texts are missing:\n${problems.join("\n")}`);
    },
  };
}

/** Keys of `texts` that `other` lacks or leaves empty, as "agenda.filter.day". */
export function missing(texts: Texts, other: Texts | string | undefined, at = ""): string[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    const key = at + name;
    const found = typeof other === "object" ? other[name] : undefined;
    if (typeof text === "object") return missing(text, found, `${key}.`);
    return typeof found === "string" && (found !== "" || text === "") ? [] : [key];
  });
}
