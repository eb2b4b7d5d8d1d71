import { createInstance, type TFunction } from "i18next";
import { en, nl, type Namespace } from "./catalogue";
import { DEFAULT_LOCALE, type Locale } from "./locale";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: false;
    resources: typeof nl;
    returnNull: false;
  }
}

const i18n = createInstance({
  resources: { nl, en },
  lng: DEFAULT_LOCALE,
  fallbackLng: DEFAULT_LOCALE,
  ns: Object.keys(nl),
  defaultNS: false,
  // React and the mail templates escape what they print.
  interpolation: { escapeValue: false },
  initAsync: false,
});
void i18n.init();

export type Text<N extends Namespace> = TFunction<N>;

/** Texts of one namespace in one language: `textFor("nl", "agenda")("title")`. */
export function textFor<N extends Namespace>(locale: Locale, namespace: N): Text<N> {
  return i18n.getFixedT(locale, namespace) as Text<N>;
}
