import type { ReactNode } from "react";
import { AppPage, SlimPage } from "../page";

/** Around pages of an organiser who is signed in, or came by a private link and has no menu to choose from. */
export function OrganiserFrame({
  byAccount,
  children,
}: {
  byAccount: boolean;
  children: ReactNode;
}) {
  if (byAccount) return <AppPage className="wrap stack stack--loose">{children}</AppPage>;
  return (
    <SlimPage className="app wrap">
      <div className="stack stack--loose">{children}</div>
    </SlimPage>
  );
}
