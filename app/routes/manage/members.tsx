import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeMemberRole, removeMember } from "#app/clinics/change-member.server.ts";
import { inviteMember, type MemberResult, withdrawInvitation } from "#app/clinics/invite-member.server.ts";
import { invitationForm, invitationWithdrawalForm, memberRemovalForm, memberRoleForm } from "#app/clinics/member-form.ts";
import { listMembers, listOpenInvitations } from "#app/clinics/member-repository.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { InvitationForm, MemberRow, OpenInvitation } from "#app/routes/manage/member-forms.tsx";
import { membersWords } from "#app/routes/manage/members-words.ts";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { badRequest, mend, parseForm } from "#app/web/form.server.ts";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const say = membersWords();
  return [{ title: say.documentTitle(data?.name ?? say.yourClinic) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args, "owner");
  await requireRecentConfirmation(args);
  const { ctx } = args.context;
  const members = await listMembers(ctx.store.read, clinic.id);
  const owners = members.filter((member) => member.role === "owner").length;
  return {
    slug: clinic.slug,
    name: clinic.name,
    members: members.map((member) => ({
      id: member.accountId,
      name: member.displayName,
      email: member.email,
      role: member.role,
      since: printDay(dayOf(member.since)),
      self: member.accountId === viewer.id,
      lastOwner: member.role === "owner" && owners === 1,
    })),
    invitations: (await listOpenInvitations(ctx.store.read, clinic.id, ctx.now())).map((invitation) => ({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      until: printDay(dayOf(invitation.expiresAt)),
    })),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic } = await requireDesk(args, "owner");
  await requireRecentConfirmation(args);
  const { ctx } = args.context;
  const form = await args.request.formData();
  const here = `/manage/${clinic.slug}/members`;
  switch (form.get("intent")) {
    case "invite": {
      const parsed = parseForm(invitationForm, form);
      if (!parsed.ok) return mend(parsed.problem);
      return after(await inviteMember(ctx, viewer, clinic.id, parsed.data), `${here}?done=invited`, form);
    }
    case "withdraw": {
      const parsed = parseForm(invitationWithdrawalForm, form);
      if (!parsed.ok) return mend(parsed.problem);
      return after(await withdrawInvitation(ctx, viewer, clinic.id, parsed.data.invitation), `${here}?done=withdrawn`, form);
    }
    case "role": {
      const parsed = parseForm(memberRoleForm, form);
      if (!parsed.ok) return mend(parsed.problem);
      const { account, role } = parsed.data;
      const leaves = account === viewer.id && role !== "owner";
      return after(
        await changeMemberRole(ctx, viewer, clinic.id, account, role),
        leaves ? `/manage/${clinic.slug}` : `${here}?done=role`,
        form,
      );
    }
    case "remove": {
      const parsed = parseForm(memberRemovalForm, form);
      if (!parsed.ok) return mend(parsed.problem);
      const { account } = parsed.data;
      return after(await removeMember(ctx, viewer, clinic.id, account), account === viewer.id ? "/manage" : `${here}?done=removed`, form);
    }
    default:
      throw badRequest(membersWords().noSuchForm);
  }
}

function after(result: MemberResult, to: string, form: FormData) {
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(to, 303);
}

const allDone = (): Record<string, string> => {
  const say = membersWords();
  return {
    invited: say.invited,
    withdrawn: say.invitationWithdrawn,
    role: say.roleChanged,
    removed: say.membershipEnded,
  };
};

export default function ManageMembers() {
  const say = membersWords();
  const { slug, name, members, invitations, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const notice = problem ? undefined : allDone()[done ?? ""];
  return (
    <DeskPage clinic={{ slug, name }} at="members" title={say.title(name)} lede={say.lede}>
      <ProblemSummary problem={problem} />
      {notice && (
        <Notice kind="success">
          <p>{notice}</p>
        </Notice>
      )}
      <Section id="members" title={say.members}>
        <ul className="desk-list">
          {members.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </ul>
      </Section>
      <Section id="invite" title={say.inviteSomebody} note={say.inviteNote}>
        <InvitationForm problem={problem} />
      </Section>
      {invitations.length > 0 && (
        <Section id="open" title={say.openInvitations}>
          <ul className="desk-list">
            {invitations.map((invitation) => (
              <OpenInvitation key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </Section>
      )}
    </DeskPage>
  );
}
