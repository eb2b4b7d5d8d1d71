import { createContext, useContext, type ReactNode } from "react";
import type { Namespace } from "~/locales/catalogue";
import { DEFAULT_LOCALE, type Locale } from "~/locales/locale";
import { textFor, type Text } from "~/locales/text";

const LocaleContext = createContext<Locale>(DEFAULT_LOCALE);

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** `const t = useText("agenda"); t("title")` in the language of the page. */
export function useText<N extends Namespace>(namespace: N): Text<N> {
  return textFor(useLocale(), namespace);
}
