import { memberWords } from "#app/clinics/member-words.ts";
import type { MemberRole } from "#app/clinics/profile-repository.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Say } from "#app/components/say.tsx";
import { Tag } from "#app/components/tag.tsx";
import { membersWords } from "#app/routes/manage/members-words.ts";
import type { FormProblem } from "#app/web/form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

interface MemberRowProps {
  member: { id: string; name: string; email: string; role: MemberRole; since: string; self: boolean; lastOwner: boolean };
}

/** One member with what they may do, and how to change it. */
export function MemberRow({ member }: MemberRowProps) {
  const say = membersWords();
  const other: MemberRole = member.role === "owner" ? "editor" : "owner";
  return (
    <li className="stack-tight">
      <p>
        <bdi>{member.name}</bdi> <Tag>{memberWords().roles[member.role].label}</Tag>{" "}
        {member.self && <span className="soft">{say.thisIsYou}</span>}
      </p>
      <p className="soft small">{say.emailSince(member.email, member.since)}</p>
      {member.lastOwner ? (
        <p className="soft small">{say.lastOwnerStays}</p>
      ) : (
        <div className="cluster">
          <form method="post">
            <input type="hidden" name="intent" value="role" />
            <input type="hidden" name="account" value={member.id} />
            <Button kind="secondary" name="role" value={other}>
              <Say
                it={say.makeRole}
                memberRole={memberWords().roles[other].label.toLowerCase()}
                part={<span className="visually-hidden" />}
                name={member.name}
              />
            </Button>
          </form>
          <form method="post">
            <input type="hidden" name="intent" value="remove" />
            <Button kind="warning" name="account" value={member.id}>
              {member.self ? say.leaveClinic : say.remove}
              {!member.self && <span className="visually-hidden"> {member.name}</span>}
            </Button>
          </form>
        </div>
      )}
    </li>
  );
}

/** A one-time link by mail. */
export function InvitationForm({ problem }: { problem: FormProblem | undefined }) {
  const say = membersWords();
  return (
    <form method="post" className="form">
      <input type="hidden" name="intent" value="invite" />
      <Field
        name="email"
        label={say.emailAddress}
        type="email"
        autoComplete="off"
        required
        maxLength={254}
        value={typedIn(problem, "email")}
        error={problem?.errors.email}
      />
      <RadioGroup
        name="role"
        label={say.whatMayTheyDo}
        required
        choices={(["editor", "owner"] as const).map((role) => ({ value: role, ...memberWords().roles[role] }))}
        value={typedIn(problem, "role")}
        error={problem?.errors.role}
      />
      <div>
        <Button>{say.sendInvitation}</Button>
      </div>
    </form>
  );
}

interface OpenInvitationProps {
  invitation: { id: string; email: string; role: MemberRole; until: string };
}

export function OpenInvitation({ invitation }: OpenInvitationProps) {
  const say = membersWords();
  return (
    <li className="cluster">
      <span>{say.invitedAsUntil(invitation.email, memberWords().roles[invitation.role].label.toLowerCase(), invitation.until)}</span>
      <form method="post">
        <input type="hidden" name="intent" value="withdraw" />
        <Button kind="quiet" name="invitation" value={invitation.id}>
          <Say it={say.withdrawInvitation} part={<span className="visually-hidden" />} email={invitation.email} />
        </Button>
      </form>
    </li>
  );
}
