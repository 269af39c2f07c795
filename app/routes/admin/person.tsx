import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeRole } from "#app/accounts/change-role.server.ts";
import { changeSuspension } from "#app/accounts/change-suspension.server.ts";
import { lookAtAddress } from "#app/accounts/find-person.server.ts";
import { findPersonRow } from "#app/accounts/person-repository.server.ts";
import { countSessions } from "#app/accounts/sessions.server.ts";
import { addressLook, restoration, roleEnd, roleGift, type StandingResult, suspension } from "#app/accounts/standing-form.ts";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { AddressForm, RoleForms, SuspensionForms } from "#app/routes/admin/person-forms.tsx";
import { personView } from "#app/routes/admin/person-view.ts";
import { personWords } from "#app/routes/admin/person-words.ts";
import { requireConfirmedAdmin } from "#app/web/admin-guard.server.ts";
import { badRequest, mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = personWords();
  return [{ title: say.documentTitle(data?.person.name ?? say.account) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const { ctx } = args.context;
  const row = await findPersonRow(ctx.store.read, args.params.id ?? "");
  if (row === null) throw notFound();
  return {
    person: personView(row, viewer.id),
    sessions: await countSessions(ctx, row.id),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const { ctx } = args.context;
  const id = args.params.id ?? "";
  if ((await findPersonRow(ctx.store.read, id)) === null) throw notFound();
  const form = await args.request.formData();
  switch (form.get("intent")) {
    case "give": {
      const parsed = parseForm(roleGift, form);
      return parsed.ok ? after(await changeRole(ctx, viewer, id, parsed.data.role), id, "given") : mend(parsed.problem);
    }
    case "take": {
      const parsed = parseForm(roleEnd, form);
      return parsed.ok ? after(await changeRole(ctx, viewer, id, null), id, "taken") : mend(parsed.problem);
    }
    case "suspend": {
      const parsed = parseForm(suspension, form);
      return parsed.ok ? after(await changeSuspension(ctx, viewer, id, parsed.data.reason), id, "suspended") : mend(parsed.problem);
    }
    case "restore": {
      const parsed = parseForm(restoration, form);
      return parsed.ok ? after(await changeSuspension(ctx, viewer, id, null), id, "restored") : mend(parsed.problem);
    }
    case "address": {
      const parsed = parseForm(addressLook, form);
      if (!parsed.ok) return mend(parsed.problem);
      const address = await lookAtAddress(ctx, viewer, id, parsed.data.why);
      if (address === null) throw notFound();
      return { address };
    }
    default:
      throw badRequest(personWords().noSuchForm);
  }
}

function after(result: StandingResult | null, id: string, done: string) {
  if (result === null) throw notFound();
  if (!result.ok) return refusedForm(result);
  throw redirect(`/admin/people/${id}?done=${done}`, 303);
}

const allDone = (): Record<string, string> => {
  const say = personWords();
  return {
    limited: say.kindsChanged,
    given: say.roleGiven,
    taken: say.roleTaken,
    suspended: say.accountSuspended,
    restored: say.accountRestored,
  };
};

export default function Person() {
  const say = personWords();
  const { person, sessions, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problem = answer !== undefined && "problem" in answer ? answer.problem : undefined;
  const address = answer !== undefined && "address" in answer ? answer.address : null;
  const notice = answer === undefined ? allDone()[done ?? ""] : undefined;
  return (
    <AdminPage at="/admin/people" below title={person.name} lede={person.self ? say.notYourOwn : undefined}>
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <Section id="account" title={say.account}>
        <DefinitionList
          rows={[
            { term: say.role, value: person.roleLabel },
            { term: say.standing, value: person.suspended === null ? say.inOrder : say.suspendedSince(person.suspended) },
            { term: say.emailAddress, value: person.verified === null ? say.notVerifiedYet : say.verifiedOn(person.verified) },
            { term: say.joined, value: person.joined },
            { term: say.lastSignIn, value: person.lastSignIn },
            { term: say.openSessions, value: sessions },
            { term: say.secondFactor, value: person.secondFactor },
          ]}
        />
        <AddressForm address={address} problem={problem} />
      </Section>
      {!person.self && (
        <>
          <Section id="held-role" title={say.role} note={say.roleNote}>
            <RoleForms person={person} problem={problem} />
            {(person.role === "moderator" || person.role === "admin") && (
              <p>
                <a href={`/admin/people/${person.id}/queue`}>{say.whatTheyAnswer}</a>,{" "}
                <a href={`/admin/people/${person.id}/ties`}>{say.tiesTheyDeclared}</a>,{" "}
                <a href={`/admin/people/${person.id}/judging`}>{say.secondLooksAndPauses}</a>
              </p>
            )}
          </Section>
          <Section id="standing" title={say.suspension} note={say.suspensionNote}>
            <SuspensionForms person={person} problem={problem} />
          </Section>
        </>
      )}
    </AdminPage>
  );
}
