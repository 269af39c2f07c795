import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listValues } from "#app/clinics/evidence-repository.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { EvidenceValues } from "#app/components/evidence-values.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { checkDocument } from "#app/moderation/check-document.server.ts";
import { answeredFields, checkForm, toCheckInput } from "#app/moderation/document-answers.ts";
import { findDocumentCase } from "#app/moderation/document-case.server.ts";
import { reopenDocument, reopenForm } from "#app/moderation/reopen-document.server.ts";
import { CheckDocumentForm, ReopenForm } from "#app/routes/moderation/document-check-form.tsx";
import { readDocumentCase } from "#app/routes/moderation/document-check-view.server.ts";
import { leaveMatter, refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import type { LoadContext } from "#app/web/load-context.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: "Document to check – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const { document } = await openFor(args);
  return readDocumentCase(args.context.ctx, document);
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, document } = await openFor(args);
  const { ctx } = args.context;
  const stated = (await listValues(ctx.store.read, document.id)).map(({ field }) => field);
  const fields = answeredFields(document.kind, stated);
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  if (form.get("intent") === "reopen") {
    const reopened = parseForm(reopenForm, form);
    if (!reopened.ok) return mend(reopened.problem);
    const again = await reopenDocument(ctx, viewer, document.id, reopened.data.why);
    if (!again) throw notFound();
    if (!again.ok) return refusedForm(again, sentValues(form));
    throw await leaveMatter(args, viewer, "document-reopened");
  }
  const parsed = parseForm(checkForm(fields), form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await checkDocument(ctx, viewer, document.id, toCheckInput(parsed.data, fields));
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw await leaveMatter(args, viewer, `document-${result.state}`);
}

async function openFor(args: { request: Request; context: LoadContext; params: LoaderFunctionArgs["params"] }) {
  const viewer = await requireModerator(args, "document.check");
  const found = await findDocumentCase(args.context.ctx.store.read, viewer.id, args.params.id ?? "");
  if (!found) throw notFound();
  if (found.tied) throw forbidden();
  return { viewer, document: found.document };
}

export default function DocumentCheck() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/moderation", label: "Moderation" }]} />
      <PageTitle
        title={`${page.label} of ${page.clinicName}`}
        lede={
          page.waiting
            ? "Read the document and answer for each value by itself. What is not on it is refused, however likely it is."
            : "This document has been answered."
        }
      />
      <ProblemSummary problem={problem} />
      <Section id="file" title="The document" layout="wide" note="Private. Only whoever checks it sees it, and each look is recorded.">
        {page.file === "none" && (
          <p className="not-provided">{page.waiting ? "No file came with it." : "Its file is closed: there is nothing left to decide."}</p>
        )}
        {page.file === "picture" && (
          <img
            src={`/moderation/documents/${page.id}/file?as=picture`}
            alt="The document, made anew from its pixels"
            className="max-w-full"
          />
        )}
        {page.file !== "none" && (
          <p>
            <a href={`/moderation/documents/${page.id}/file`}>{page.file === "pdf" ? "Save the PDF" : "Save the file as it was sent"}</a>
            {page.file === "pdf" && (
              <span className="soft small"> Open it in a reader that runs no scripts. We have not looked inside.</span>
            )}
          </p>
        )}
      </Section>
      <Section id="facts" title="What is known">
        <DefinitionList rows={page.facts} />
      </Section>
      {page.waiting ? (
        <Section id="answer" title="Your answer" layout="wide" note={page.doesNotProve}>
          <CheckDocumentForm page={page} problem={problem} />
        </Section>
      ) : (
        <Section id="answered" title="The answer" layout="wide">
          <EvidenceValues values={page.values} />
          {page.mayReopen && <ReopenForm problem={problem} />}
        </Section>
      )}
    </>
  );
}
