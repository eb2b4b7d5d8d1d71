import type { TallyTotals } from "~/domain/tally/tally";
import { Icon } from "~/ui/icon";
import { useNonce } from "~/ui/nonce";
import { useText } from "~/ui/text";
import { scriptWords, type TallyForScript } from "./script-data";
import scriptAddress from "./tally-script?worker&url";

/**
 * The page's own script with what it needs to know. `?worker` makes Vite bundle it as one file that stands alone;
 * it is loaded as an ordinary script.
 */
export function TallyScript({
  tallyKey,
  open,
  totals,
}: {
  tallyKey: string;
  open: boolean;
  totals: TallyTotals;
}) {
  const t = useText("tally");
  const nonce = useNonce();
  const known: TallyForScript = { key: tallyKey, open, totals, words: scriptWords(t) };
  return (
    <>
      <div id="tally-data" hidden>
        {JSON.stringify(known)}
      </div>
      <script
        nonce={nonce}
        src={scriptAddress}
        defer
        type={import.meta.env.DEV ? "module" : undefined}
      />
    </>
  );
}

/** Where the script tells about taps that wait on this phone; out of sight without them. */
export function NetLine() {
  return (
    <p className="net" id="tally-net" hidden>
      <Icon name="offline" />
      <span />
    </p>
  );
}

/** Read out by screen readers: what changed, not every tap. */
export function Voice() {
  return <p id="tally-zegt" className="vh" role="status" />;
}
