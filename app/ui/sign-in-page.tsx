import type { ReactNode } from "react";
import { Hold } from "./arcs";
import { SlimPage } from "./page";

/** Signing in: the form, and beside it, where there is room, the mail that everything turns on. */
export function SignInPage({ children }: { children: ReactNode }) {
  return (
    <SlimPage className="wrap">
      <div className="grid grid--wide grid--center">
        <div className="span7 stack">{children}</div>
        <div className="span5 sign-in__mail">
          <Hold size="xl" colour="sun">
            <Envelope />
          </Hold>
        </div>
      </div>
    </SlimPage>
  );
}

function Envelope() {
  return (
    <svg className="envelope" viewBox="0 0 120 96" aria-hidden="true">
      <rect x="4" y="10" width="112" height="76" rx="5" />
      <path d="M6 15l54 42 54-42" />
      <circle cx="100" cy="76" r="18" />
      <path className="envelope__sign" d="M92 76l6 6 11-12" />
    </svg>
  );
}
