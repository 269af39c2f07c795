import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { EvidenceValues } from "#app/components/evidence-values.tsx";
import { PageKeysDialog } from "#app/components/page-keys-dialog.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { findDocumentCase } from "#app/moderation/document-case.server.ts";
import { sendToSecondLook } from "#app/routes/moderation/blind-look.server.ts";
import { answerDocument, askClinic, reopen } from "#app/routes/moderation/document-acts.server.ts";
import { CheckDocumentForm, ReopenForm } from "#app/routes/moderation/document-check-form.tsx";
import { readDocumentCase } from "#app/routes/moderation/document-check-view.server.ts";
import { documentCheckWords } from "#app/routes/moderation/document-check-words.ts";
import { documentKeys } from "#app/routes/moderation/document-keys.ts";
import { DocumentSide } from "#app/routes/moderation/document-pane.tsx";
import type { DocumentPreview } from "#app/routes/moderation/document-preview.server.ts";
import { QuestionSection } from "#app/routes/moderation/document-question-section.tsx";
import { DocumentRegisters } from "#app/routes/moderation/document-registers.tsx";
import { refuseTurn } from "#app/routes/moderation/matter-turn.server.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import type { LoadContext } from "#app/web/load-context.ts";
import { forbidden, requireModerator } from "#app/web/moderator-guard.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction = () => [{ title: documentCheckWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, document } = await openFor(args);
  await sendToSecondLook(args, viewer, "document", document.id);
  return readDocumentCase(args.context.ctx, document);
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, document } = await openFor(args);
  const form = await args.request.formData();
  const held = await refuseTurn(args, viewer, form);
  if (held) return held;
  const intent = form.get("intent");
  if (intent === "reopen") return reopen(args, viewer, document, form);
  return intent === "ask" ? askClinic(args, viewer, document, form) : answerDocument(args, viewer, document, form);
}

async function openFor(args: { request: Request; context: LoadContext; params: LoaderFunctionArgs["params"] }) {
  const viewer = await requireModerator(args, "document.check");
  const found = await findDocumentCase(args.context.ctx.store.read, viewer.id, args.params.id ?? "");
  if (!found) throw notFound();
  if (found.tied) throw forbidden();
  return { viewer, document: found.document };
}

export default function DocumentCheck() {
  const say = documentCheckWords();
  const page = useLoaderData<typeof loader>();
  const { problem, preview = null } = useActionData<{ problem: FormProblem; preview?: DocumentPreview }>() ?? {};
  const forged = (
    <p>
      <a href={`/moderation/charges/new?document=${page.id}`}>{say.proposeForged}</a>
    </p>
  );
  return (
    <div id="document" data-enhance="document-desk">
      <Breadcrumb trail={[{ href: "/moderation", label: say.moderation }]} />
      <PageTitle title={say.title(page.label, page.clinicName)} lede={page.waiting ? say.openLede : say.answeredLede} />
      <ProblemSummary problem={problem} />
      <p className="desk-keys-link">
        <a href="#document-keys" data-part="open-keys">
          {say.keys}
        </a>
      </p>
      <PageKeysDialog id="document-keys" closeHref="#document" heading="h2" note={say.keysNote} keys={documentKeys()} />
      <div className={page.sheets.length > 0 && page.waiting ? "doc-desk" : undefined}>
        <DocumentSide sheets={page.sheets} files={page.files} waiting={page.waiting} />
        {page.waiting ? (
          <section id="answer" aria-labelledby="answer-title">
            <h2 id="answer-title">{say.yourAnswer}</h2>
            <p className="section-note">{page.doesNotProve}</p>
            <CheckDocumentForm page={page} problem={problem?.values.intent === "ask" ? undefined : problem} preview={preview} />
            <QuestionSection page={page} problem={problem} />
            {forged}
          </section>
        ) : (
          <section id="answered" aria-labelledby="answered-title">
            <h2 id="answered-title">{say.answer}</h2>
            <EvidenceValues values={page.values} />
            {page.mayReopen && <ReopenForm problem={problem} />}
            {page.mayReopen && forged}
          </section>
        )}
      </div>
      <Section id="facts" title={say.whatIsKnown}>
        <DefinitionList rows={page.facts} />
      </Section>
      {page.waiting && (
        <Section id="registers" title={say.whereToLookItUp} note={say.whereToLookItUpNote}>
          <DocumentRegisters registers={page.registers} />
        </Section>
      )}
    </div>
  );
}
