import type { MetaFunction } from "@remix-run/node";
import { PageTitle } from "#app/components/page-title.tsx";
import { sharedPage } from "#app/web/shared-page.ts";

export const headers = sharedPage();
export const meta: MetaFunction = () => [{ title: "No connection – Scalpmark" }, { name: "robots", content: "noindex" }];

/** What public/service-worker.js keeps and shows while there is no connection. */
export default function Offline() {
  return (
    <>
      <PageTitle
        title="There is no connection"
        lede="This page could not be asked for. What clinics claim and what is shown for it changes, so nothing of it is kept on this device."
      />
      <p>
        Nothing you typed was sent. When you are connected again, reload the page you wanted, or begin at the <a href="/">start page</a>.
      </p>
    </>
  );
}
