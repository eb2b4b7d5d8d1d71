import { createContext, useContext } from "react";

/** The nonce of this page's scripts; undefined on pages that have none. */
export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
