import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { printDecimal, printTime } from "#app/platform/printed.ts";
import { findNewestExport } from "#app/privacy/export-repository.server.ts";
import { requestExport } from "#app/privacy/request-export.server.ts";
import { accountHeaders, answerRefusal } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: "All your data – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRecentConfirmation(args);
  const { ctx } = args.context;
  const newest = await findNewestExport(ctx.store.read, viewer.id);
  if (newest === null) return { state: "none" } as const;
  const asked = printTime(newest.requestedAt);
  if (newest.readyAt === null || newest.expiresAt === null) return { state: "waiting", asked } as const;
  if (newest.expiresAt <= ctx.now()) return { state: "none" } as const;
  const size = `${printDecimal(Math.max(0.1, (newest.bytes ?? 0) / 1_000_000), 1)} MB`;
  return { state: "ready", asked, until: printTime(newest.expiresAt), size } as const;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRecentConfirmation(args);
  const form = parseForm(z.object({}), await args.request.formData());
  if (!form.ok) return mend(form.problem);
  const result = await requestExport(args.context.ctx, viewer);
  return result.ok ? redirect("/account/export") : answerRefusal(result);
}

export default function ExportDataPage() {
  const view = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: "Your account" }]} />
      <PageTitle
        title="All your data"
        lede="Everything we keep about you in one zip file: one JSON file per table, and the photos, documents and proofs you sent."
      />
      <ProblemSummary problem={problem} />
      <Section id="file" title="The file">
        {view.state === "waiting" && (
          <p>
            Your file was asked for on {view.asked} and is being made. You get a mail when it is ready, most often within a few minutes.
          </p>
        )}
        {view.state === "ready" && (
          <>
            <p>
              Your file is ready: {view.size}, as of {view.asked}. It can be fetched until {view.until}, by you alone; after that it is
              deleted.
            </p>
            <form method="post" action="/account/export/file">
              <Button>Fetch the file</Button>
            </form>
          </>
        )}
        {view.state !== "waiting" && (
          <form method="post" action="/account/export">
            <Button kind={view.state === "ready" ? "secondary" : "primary"}>
              {view.state === "ready" ? "Make it anew" : "Ask for the file"}
            </Button>
          </form>
        )}
      </Section>
      <Section id="what" title="What is in it, and what is not">
        <p>
          In it are your account, sessions, reviews with every chapter and proof, photos with what their files said of themselves, reports,
          statements, memberships, and the history of what you did here. Where you only had a part in something that is not yours, such as a
          document you checked, it says so and no more.
        </p>
        <p>
          Not in it are secrets that open something, what software makes of the genuineness of reviews, and what others wrote in confidence.
          Keep the file as you would keep the photos in it.
        </p>
      </Section>
    </>
  );
}
