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
import { exportDataWords } from "#app/routes/accounts/export-data-words.ts";
import { accountHeaders, answerRefusal } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: exportDataWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRecentConfirmation(args);
  const { ctx } = args.context;
  const newest = await findNewestExport(ctx.store.read, viewer.id);
  if (newest === null) return { state: "none" } as const;
  const asked = printTime(newest.requestedAt);
  if (newest.readyAt === null || newest.expiresAt === null) return { state: "waiting", asked } as const;
  if (newest.expiresAt <= ctx.now()) return { state: "none" } as const;
  const size = exportDataWords().megabytes(printDecimal(Math.max(0.1, (newest.bytes ?? 0) / 1_000_000), 1));
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
  const say = exportDataWords();
  const view = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: say.yourAccount }]} />
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <Section id="file" title={say.file}>
        {view.state === "waiting" && <p>{say.fileAskedFor(view.asked)}</p>}
        {view.state === "ready" && (
          <>
            <p>{say.fileReady(view.size, view.asked, view.until)}</p>
            <form method="post" action="/account/export/file">
              <Button>{say.fetchFile}</Button>
            </form>
          </>
        )}
        {view.state !== "waiting" && (
          <form method="post" action="/account/export">
            <Button kind={view.state === "ready" ? "secondary" : "primary"}>
              {view.state === "ready" ? say.makeItAnew : say.askForFile}
            </Button>
          </form>
        )}
      </Section>
      <Section id="what" title={say.contents}>
        <p>{say.whatIsIn}</p>
        <p>{say.whatIsNotIn}</p>
      </Section>
    </>
  );
}
