import type { ReactNode } from "react";
import scriptAddress from "./answer-at-once?worker&url";
import { useNonce } from "./nonce";

/**
 * The form behind "yes" in a mail. `atOnce`: whoever came by that "yes" has answered, so a script gives the answer on;
 * without scripts the button does. The route says `handle = { scripts: true }`.
 */
export function AnswerForm({
  atOnce,
  sending,
  children,
}: {
  atOnce: boolean;
  /** What is shown while the script gives the answer on. */
  sending: string;
  children: ReactNode;
}) {
  const nonce = useNonce();
  return (
    <form method="post" className={atOnce ? "answer-at-once stack" : "stack"}>
      {atOnce && (
        <p hidden className="answer-sending">
          {sending}
        </p>
      )}
      {children}
      {atOnce && <script src={scriptAddress} type="module" nonce={nonce} />}
    </form>
  );
}
