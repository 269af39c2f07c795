import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { findClinicList, listTrialRows } from "#app/clinics/clinic-list-repository.server.ts";
import { dropForm, isRowOutcome, startForm } from "#app/clinics/import-form.ts";
import { settleList } from "#app/clinics/send-list.server.ts";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { ImportFacts, ImportNotice, SettleForms, TrialRows } from "#app/routes/admin/import-parts.tsx";
import { importProgress } from "#app/routes/admin/import-progress.server.ts";
import { importView, rowView } from "#app/routes/admin/import-view.ts";
import { oneImportWords } from "#app/routes/admin/one-import-words.ts";
import { readPlace } from "#app/routes/admin/read-place.ts";
import { requireConfirmedAdmin } from "#app/web/admin-guard.server.ts";
import { badRequest, mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: oneImportWords().documentTitle }];

const PAGE = 100;

export async function loader(args: LoaderFunctionArgs) {
  await requireConfirmedAdmin(args);
  const db = args.context.ctx.store.read;
  const list = await findClinicList(db, args.params.id ?? "");
  if (list === null) throw notFound();
  const { searchParams } = new URL(args.request.url);
  const outcome = searchParams.get("outcome");
  if (outcome !== null && !isRowOutcome(outcome)) throw notFound();
  const after = readPlace(searchParams, "after") ?? 0;
  const found = await listTrialRows(db, list.id, { outcome, after, limit: PAGE + 1 });
  const shown = found.slice(0, PAGE);
  return {
    list: importView(list),
    sender: (await findAccount(db, list.sentBy))?.displayName ?? oneImportWords().formerMember,
    progress: await importProgress(db, list),
    outcome,
    begins: after === 0,
    rows: shown.map(rowView),
    next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const say = oneImportWords();
  const viewer = await requireConfirmedAdmin(args);
  const { ctx } = args.context;
  const id = args.params.id ?? "";
  if ((await findClinicList(ctx.store.read, id)) === null) throw notFound();
  const form = await args.request.formData();
  const intent = form.get("intent");
  if (intent !== "start" && intent !== "drop") throw badRequest(say.noSuchForm);
  const parsed = parseForm(intent === "start" ? startForm : dropForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  if (!(await settleList(ctx, viewer, id, intent))) return refusedForm({ status: 409, ...problemWith("form", say.alreadySettled) });
  throw redirect(`/admin/imports/${id}`, 303);
}

export default function OneImport() {
  const say = oneImportWords();
  const { list, sender, progress, outcome, begins, rows, next } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <AdminPage at="/admin/imports" below title={say.title(list.sent)}>
      <ProblemSummary problem={problem} />
      <ImportNotice list={list} progress={progress} />
      <Section id="list" title={say.list}>
        <ImportFacts list={list} sender={sender} />
      </Section>
      {list.state === "tried" && list.trial !== null && (
        <Section id="settle" title={say.whatToDo} note={say.settleNote}>
          <SettleForms trial={list.trial} />
        </Section>
      )}
      {list.trial !== null && (
        <Section id="trial" title={say.trialResult} note={say.trialResultNote} layout="wide">
          <TrialRows id={list.id} trial={list.trial} outcome={outcome} begins={begins} rows={rows} next={next} />
        </Section>
      )}
    </AdminPage>
  );
}
