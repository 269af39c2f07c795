CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_verified_at` integer,
	`password_hash` text NOT NULL,
	`display_name` text NOT NULL,
	`role` text NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	`suspended_at` integer,
	`erased_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `data_exports` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`requested_at` integer NOT NULL,
	`ready_at` integer,
	`expires_at` integer,
	`file_sha256` text,
	`bytes` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `data_exports_account` ON `data_exports` (`account_id`,`requested_at`);--> statement-breakpoint
CREATE TABLE `email_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`purpose` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `email_tokens_hash` ON `email_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `email_tokens_account` ON `email_tokens` (`account_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`account_id` text PRIMARY KEY NOT NULL,
	`reviews` text NOT NULL,
	`erased_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `passkey_challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text,
	`purpose` text NOT NULL,
	`challenge` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passkey_challenges_end` ON `passkey_challenges` (`expires_at`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`public_key` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`backed_up` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `passkeys_account` ON `passkeys` (`account_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_account` ON `recovery_codes` (`account_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`second_factor_at` integer,
	`second_factor_fails` integer DEFAULT 0 NOT NULL,
	`second_factor_blocked_until` integer,
	`device` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `totp_secrets` (
	`account_id` text PRIMARY KEY NOT NULL,
	`sealed_secret` text NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `case_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`link_id` text NOT NULL,
	`subject` text NOT NULL,
	`answer` text NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`link_id`) REFERENCES `case_links`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_answers_case` ON `case_answers` (`case_id`,`subject`,`answered_at`);--> statement-breakpoint
CREATE TABLE `case_links` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`email` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`answered_at` integer,
	`holder_token_hash` text,
	`account_id` text,
	`ended_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_links_token` ON `case_links` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_links_holder` ON `case_links` (`holder_token_hash`);--> statement-breakpoint
CREATE INDEX `case_links_case` ON `case_links` (`case_id`);--> statement-breakpoint
CREATE INDEX `case_links_account` ON `case_links` (`account_id`);--> statement-breakpoint
CREATE TABLE `case_sessions` (
	`case_id` text NOT NULL,
	`held_on` text NOT NULL,
	PRIMARY KEY(`case_id`, `held_on`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`practitioner_id` integer,
	`treatment` text NOT NULL,
	`grade` text,
	`skin_type` text,
	`pigment` text,
	`pigment_batch` text,
	`confirmed_at` integer,
	`withdrawn_at` integer,
	`created_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cases_clinic` ON `cases` (`clinic_id`);--> statement-breakpoint
CREATE INDEX `cases_practitioner` ON `cases` (`practitioner_id`);--> statement-breakpoint
CREATE TABLE `correction_replies` (
	`case_id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `corrections` (
	`case_id` text PRIMARY KEY NOT NULL,
	`found` text NOT NULL,
	`laser_sessions` integer,
	`cost` integer,
	`currency` text,
	`earlier_clinic_id` integer,
	`earlier_name` text,
	`named_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`earlier_clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `corrections_earlier` ON `corrections` (`earlier_clinic_id`);--> statement-breakpoint
CREATE TABLE `badge_domains` (
	`clinic_id` integer NOT NULL,
	`domain` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `domain`),
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `claim_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`account_id` text NOT NULL,
	`body` text NOT NULL,
	`evidence_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `claim_answers_claim` ON `claim_answers` (`claim_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`practitioner_id` integer,
	`kind` text NOT NULL,
	`value` real NOT NULL,
	`wording` text NOT NULL,
	`stated_on` text NOT NULL,
	`source_url` text,
	`withdrawn_at` integer,
	`refuted_by` text,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `claims_clinic` ON `claims` (`clinic_id`);--> statement-breakpoint
CREATE TABLE `clinic_import_rows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`outcome` text NOT NULL,
	`name` text,
	`remark` text,
	FOREIGN KEY (`import_id`) REFERENCES `clinic_imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `clinic_import_rows_list` ON `clinic_import_rows` (`import_id`,`outcome`,`id`);--> statement-breakpoint
CREATE TABLE `clinic_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_sha256` text NOT NULL,
	`size` integer NOT NULL,
	`format` text NOT NULL,
	`list_name` text NOT NULL,
	`state` text NOT NULL,
	`failure` text,
	`trial` text,
	`result` text,
	`sent_by` text NOT NULL,
	`sent_at` integer NOT NULL,
	`started_by` text,
	`started_at` integer,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `clinic_imports_sent` ON `clinic_imports` (`sent_at`);--> statement-breakpoint
CREATE INDEX `clinic_imports_file` ON `clinic_imports` (`file_sha256`);--> statement-breakpoint
CREATE TABLE `clinic_members` (
	`clinic_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`role` text DEFAULT 'owner' NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `account_id`),
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `clinic_members_account` ON `clinic_members` (`account_id`);--> statement-breakpoint
CREATE TABLE `clinic_treatments` (
	`clinic_id` integer NOT NULL,
	`treatment` text NOT NULL,
	`price_from` integer,
	`price_to` integer,
	`currency` text,
	`sessions` integer,
	PRIMARY KEY(`clinic_id`, `treatment`),
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `clinics` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`about` text,
	`website` text,
	`phone` text,
	`machine` text,
	`needle` text,
	`pigment` text,
	`pigment_batch` text,
	`languages` text,
	`source` text NOT NULL,
	`source_ref` text NOT NULL,
	`claimed_at` integer,
	`hidden_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clinics_slug` ON `clinics` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `clinics_source` ON `clinics` (`source`,`source_ref`);--> statement-breakpoint
CREATE INDEX `clinics_phone` ON `clinics` (`phone`);--> statement-breakpoint
CREATE INDEX `clinics_website` ON `clinics` (`website`);--> statement-breakpoint
CREATE TABLE `document_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`evidence_id` text NOT NULL,
	`asks` text NOT NULL,
	`note` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`file_sha256` text,
	`file_format` text,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_questions_evidence` ON `document_questions` (`evidence_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `document_questions_file` ON `document_questions` (`file_sha256`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`clinic_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`form` text NOT NULL,
	`values` text NOT NULL,
	`version` integer NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `account_id`, `form`),
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`practitioner_id` integer,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`dated_on` text NOT NULL,
	`state` text NOT NULL,
	`method` text,
	`checker_role` text,
	`checked_on` text,
	`due_on` text,
	`note` text,
	`issuer` text,
	`file_sha256` text,
	`file_format` text,
	`submitted_by` text,
	`submitted_at` integer,
	`checked_by` text,
	`withdrawn_at` integer,
	`replaced_by` text,
	`drawn` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `evidence_clinic` ON `evidence` (`clinic_id`,`kind`);--> statement-breakpoint
CREATE INDEX `evidence_practitioner` ON `evidence` (`practitioner_id`);--> statement-breakpoint
CREATE INDEX `evidence_state` ON `evidence` (`state`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `evidence_due` ON `evidence` (`due_on`);--> statement-breakpoint
CREATE INDEX `evidence_file` ON `evidence` (`file_sha256`);--> statement-breakpoint
CREATE TABLE `evidence_reminders` (
	`evidence_id` text NOT NULL,
	`days_before` integer NOT NULL,
	`due_on` text NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`evidence_id`, `days_before`, `due_on`),
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `evidence_values` (
	`evidence_id` text NOT NULL,
	`field` text NOT NULL,
	`claimed` text NOT NULL,
	`accepted` text,
	`verdict` text,
	`reason` text,
	PRIMARY KEY(`evidence_id`, `field`),
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`file_sha256` text NOT NULL,
	`format` text NOT NULL,
	`records_done` integer NOT NULL,
	`created` integer NOT NULL,
	`updated` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`duplicates` integer NOT NULL,
	`refused` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_runs_file` ON `import_runs` (`file_sha256`);--> statement-breakpoint
CREATE TABLE `locations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`clinic_id` integer NOT NULL,
	`position` integer NOT NULL,
	`street` text,
	`city` text NOT NULL,
	`region` text,
	`postcode` text,
	`country` text NOT NULL,
	`lat` real,
	`lng` real,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `locations_position` ON `locations` (`clinic_id`,`position`);--> statement-breakpoint
CREATE INDEX `locations_city` ON `locations` (`country`,`city`);--> statement-breakpoint
CREATE TABLE `member_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_invitations_token` ON `member_invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `member_invitations_clinic` ON `member_invitations` (`clinic_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `ownership_claims` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`state` text NOT NULL,
	`position` text NOT NULL,
	`opened_at` integer NOT NULL,
	`held_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ownership_claims_clinic` ON `ownership_claims` (`clinic_id`,`state`);--> statement-breakpoint
CREATE INDEX `ownership_claims_account` ON `ownership_claims` (`account_id`);--> statement-breakpoint
CREATE TABLE `ownership_disputes` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`claim_id` text,
	`change_id` text,
	`opened_at` integer NOT NULL,
	`outcome` text,
	`facts` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`claim_id`) REFERENCES `ownership_claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`change_id`) REFERENCES `profile_changes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ownership_disputes_open` ON `ownership_disputes` (`decided_at`,`opened_at`);--> statement-breakpoint
CREATE INDEX `ownership_disputes_clinic` ON `ownership_disputes` (`clinic_id`);--> statement-breakpoint
CREATE TABLE `ownership_proofs` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`domain` text,
	`email` text,
	`token` text,
	`token_hash` text,
	`file_sha256` text,
	`file_format` text,
	`note` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`checked_at` integer,
	`checked_by` text,
	`verified_at` integer,
	`next_check_on` text,
	`missed_at` integer,
	FOREIGN KEY (`claim_id`) REFERENCES `ownership_claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`checked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ownership_proofs_claim` ON `ownership_proofs` (`claim_id`,`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `ownership_proofs_token` ON `ownership_proofs` (`token_hash`);--> statement-breakpoint
CREATE INDEX `ownership_proofs_next` ON `ownership_proofs` (`next_check_on`);--> statement-breakpoint
CREATE TABLE `ownership_statements` (
	`id` text PRIMARY KEY NOT NULL,
	`dispute_id` text NOT NULL,
	`account_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`dispute_id`) REFERENCES `ownership_disputes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ownership_statements_dispute` ON `ownership_statements` (`dispute_id`);--> statement-breakpoint
CREATE TABLE `profile_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`kind` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`state` text NOT NULL,
	`requested_by` text NOT NULL,
	`requested_at` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`objected_by` text,
	`objected_at` integer,
	`objection` text,
	`ended_at` integer,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`requested_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`objected_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `profile_changes_clinic` ON `profile_changes` (`clinic_id`,`state`);--> statement-breakpoint
CREATE INDEX `profile_changes_due` ON `profile_changes` (`state`,`effective_at`);--> statement-breakpoint
CREATE TABLE `directory_counts` (
	`what` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `listings` (
	`clinic_id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`city` text NOT NULL,
	`country` text NOT NULL,
	`lat` real,
	`lng` real,
	`rank` integer NOT NULL,
	`score` real,
	`low` real NOT NULL,
	`high` real NOT NULL,
	`band` text NOT NULL,
	`deduction` real DEFAULT 0 NOT NULL,
	`evidence_level` real NOT NULL,
	`verified_hours` real,
	`evidenced_years` real,
	`healed_photos` integer NOT NULL,
	`correction_photos` integer NOT NULL,
	`review_count` integer NOT NULL,
	`verified_review_count` integer NOT NULL,
	`treatments` text NOT NULL,
	`treatment_bits` integer NOT NULL,
	`price_from` integer,
	`currency` text,
	`contradicted` integer NOT NULL,
	`stolen_photos` integer NOT NULL,
	`banner_until` integer,
	`cover_photo_id` text,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `listings_rank` ON `listings` (`rank`);--> statement-breakpoint
CREATE INDEX `listings_evidence` ON `listings` ("evidence_level" desc,`rank`);--> statement-breakpoint
CREATE INDEX `listings_reviews` ON `listings` ("verified_review_count" desc,`rank`);--> statement-breakpoint
CREATE INDEX `listings_name` ON `listings` (lower("name"),`rank`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`country` text NOT NULL,
	`region` text,
	`lat` real NOT NULL,
	`lng` real NOT NULL,
	`population` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `places_folded` ON `places` (`folded`,`population`);--> statement-breakpoint
CREATE INDEX `places_lat` ON `places` (`lat`,`lng`);--> statement-breakpoint
CREATE TABLE `price_counts` (
	`treatment` text NOT NULL,
	`currency` text NOT NULL,
	`amount` integer NOT NULL,
	`clinics` integer NOT NULL,
	PRIMARY KEY(`treatment`, `currency`, `amount`)
);
--> statement-breakpoint
CREATE TABLE `search_cells` (
	`scale` integer NOT NULL,
	`cell` integer NOT NULL,
	`chunk` integer NOT NULL,
	`positions` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_cells_cell` ON `search_cells` (`scale`,`cell`,`chunk`);--> statement-breakpoint
CREATE TABLE `search_entries` (
	`clinic_id` integer PRIMARY KEY NOT NULL,
	`tokens` text NOT NULL,
	`lat` real,
	`lng` real
);
--> statement-breakpoint
CREATE TABLE `search_sets` (
	`token` text NOT NULL,
	`chunk` integer NOT NULL,
	`count` integer NOT NULL,
	`ids` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_sets_token` ON `search_sets` (`token`,`chunk`);--> statement-breakpoint
CREATE TABLE `search_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `spellings` (
	`part` integer NOT NULL,
	`kind` text NOT NULL,
	`word` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `spellings_part` ON `spellings` (`part`,`kind`,`word`);--> statement-breakpoint
CREATE TABLE `appeals` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`account_id` text NOT NULL,
	`grounds` text NOT NULL,
	`own_motion` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`outcome` text,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appeals_decision` ON `appeals` (`decision_id`,`own_motion`);--> statement-breakpoint
CREATE TABLE `charge_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`kind` text NOT NULL,
	`evidence_id` text,
	`review_id` text,
	`rule` text NOT NULL,
	`facts` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`answer_reasons` text,
	`statement` text,
	`statement_by` text,
	`statement_at` integer,
	`decision_id` text,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `charge_proposals_clinic` ON `charge_proposals` (`clinic_id`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `claim_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`claim_id` text NOT NULL,
	`outcome` text NOT NULL,
	`rule` text NOT NULL,
	`facts` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`answer_reasons` text,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claim_findings_claim` ON `claim_findings` (`claim_id`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `decision_notices` (
	`decision_id` text NOT NULL,
	`audience` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`decision_id`, `audience`)
);
--> statement-breakpoint
CREATE TABLE `decision_photos` (
	`decision_id` text NOT NULL,
	`photo_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`decision_id`, `photo_id`),
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`clinic_id` integer NOT NULL,
	`dispute_id` text,
	`claim_id` text,
	`evidence_id` text,
	`review_id` text,
	`sanction_id` text,
	`count` integer NOT NULL,
	`rule` text NOT NULL,
	`facts` text NOT NULL,
	`answers_id` text,
	`proposed_by` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`decided_on` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dispute_id`) REFERENCES `disputes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_id` ON `decisions` (`id`);--> statement-breakpoint
CREATE INDEX `decisions_clinic` ON `decisions` (`clinic_id`,`seq`);--> statement-breakpoint
CREATE INDEX `decisions_answers` ON `decisions` (`answers_id`);--> statement-breakpoint
CREATE INDEX `decisions_dispute` ON `decisions` (`dispute_id`);--> statement-breakpoint
CREATE TABLE `dispute_photos` (
	`dispute_id` text NOT NULL,
	`photo_id` text NOT NULL,
	`state_before` text NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`dispute_id`, `photo_id`),
	FOREIGN KEY (`dispute_id`) REFERENCES `disputes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `dispute_photos_photo` ON `dispute_photos` (`photo_id`);--> statement-breakpoint
CREATE TABLE `disputes` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`opened_at` integer NOT NULL,
	`decided_at` integer,
	`braked_at` integer,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `disputes_state` ON `disputes` (`state`,`opened_at`);--> statement-breakpoint
CREATE TABLE `group_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`review_ids` text NOT NULL,
	`rule` text NOT NULL,
	`facts` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`answer_reasons` text,
	`statement` text,
	`statement_by` text,
	`statement_at` integer,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_findings_clinic` ON `group_findings` (`clinic_id`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `matter_clinics` (
	`matter_id` integer NOT NULL,
	`clinic_id` integer NOT NULL,
	PRIMARY KEY(`matter_id`, `clinic_id`),
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `matter_clinics_clinic` ON `matter_clinics` (`clinic_id`);--> statement-breakpoint
CREATE TABLE `matters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`title` text NOT NULL,
	`detail` text NOT NULL,
	`reason` text,
	`country` text,
	`weight` integer NOT NULL,
	`since` integer NOT NULL,
	`due_at` integer,
	`waits_until` integer,
	`participants` text NOT NULL,
	`claimed_by` text,
	`claimed_until` integer,
	`changed_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`claimed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matters_subject` ON `matters` (`kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `matters_line` ON `matters` (`weight`,`since`,`id`,`due_at`,`waits_until`,`kind`,`country`,`closed_at`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `matters_kind_line` ON `matters` (`kind`,`weight`,`since`,`id`,`due_at`,`waits_until`,`country`,`closed_at`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `matters_due` ON `matters` (`due_at`,`id`) WHERE closed_at is null and due_at is not null;--> statement-breakpoint
CREATE INDEX `matters_waiting` ON `matters` (`waits_until`,`id`) WHERE closed_at is null and waits_until is not null;--> statement-breakpoint
CREATE INDEX `matters_counts` ON `matters` (`kind`,`country`,`due_at`,`waits_until`,`closed_at`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `matters_claimed` ON `matters` (`claimed_by`,`claimed_until`) WHERE closed_at is null and claimed_by is not null;--> statement-breakpoint
CREATE INDEX `matters_changed` ON `matters` (`changed_at`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`dispute_id` text NOT NULL,
	`outcome` text NOT NULL,
	`original_photo_id` text,
	`notices` text,
	`rule` text NOT NULL,
	`facts` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`answer_reasons` text,
	FOREIGN KEY (`dispute_id`) REFERENCES `disputes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`original_photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposals_dispute` ON `proposals` (`dispute_id`);--> statement-breakpoint
CREATE TABLE `queue_filters` (
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `name`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `queue_limits` (
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `kind`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`set_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`reason` text NOT NULL,
	`detail` text NOT NULL,
	`reporter_id` text,
	`from_clinic_id` integer,
	`contact` text,
	`created_at` integer NOT NULL,
	`answered_at` integer,
	`answered_by` text,
	`upheld` integer,
	FOREIGN KEY (`reporter_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_open` ON `reports` (`answered_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `reports_subject` ON `reports` (`subject_id`);--> statement-breakpoint
CREATE INDEX `reports_clinic` ON `reports` (`from_clinic_id`);--> statement-breakpoint
CREATE TABLE `stale_matters` (
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	PRIMARY KEY(`kind`, `subject_id`)
);
--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`dispute_id` text NOT NULL,
	`clinic_id` integer,
	`account_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`dispute_id`) REFERENCES `disputes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `statements_dispute` ON `statements` (`dispute_id`);--> statement-breakpoint
CREATE TABLE `declared_ties` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`clinic_id` integer NOT NULL,
	`nature` text NOT NULL,
	`declared_at` integer NOT NULL,
	`end_asked_at` integer,
	`end_reasons` text,
	`end_answered_by` text,
	`end_answered_at` integer,
	`ends_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`end_answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `declared_ties_account` ON `declared_ties` (`account_id`,`clinic_id`);--> statement-breakpoint
CREATE INDEX `declared_ties_clinic` ON `declared_ties` (`clinic_id`);--> statement-breakpoint
CREATE TABLE `judgements` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`outcome` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `judgements_account` ON `judgements` (`account_id`,`made_at`);--> statement-breakpoint
CREATE INDEX `judgements_subject` ON `judgements` (`kind`,`subject_id`,`made_at`);--> statement-breakpoint
CREATE INDEX `judgements_made` ON `judgements` (`made_at`);--> statement-breakpoint
CREATE TABLE `judging_pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`reason` text NOT NULL,
	`begun_by` text,
	`begun_at` integer NOT NULL,
	`ended_by` text,
	`ended_at` integer,
	`end_reasons` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`begun_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `judging_pauses_account` ON `judging_pauses` (`account_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `moderator_settings` (
	`account_id` text PRIMARY KEY NOT NULL,
	`blur` text NOT NULL,
	`break_minutes` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `re_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`judgement_id` text NOT NULL,
	`drawn_at` integer NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`outcome` text,
	`facts` text,
	`agreed` integer,
	`given_up_at` integer,
	FOREIGN KEY (`judgement_id`) REFERENCES `judgements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `re_reviews_judgement` ON `re_reviews` (`judgement_id`);--> statement-breakpoint
CREATE INDEX `re_reviews_answered` ON `re_reviews` (`answered_at`);--> statement-breakpoint
CREATE TABLE `sign_in_networks` (
	`account_id` text NOT NULL,
	`network_hash` text NOT NULL,
	`last_seen_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `network_hash`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sign_in_networks_network` ON `sign_in_networks` (`network_hash`,`last_seen_at`);--> statement-breakpoint
CREATE INDEX `sign_in_networks_seen` ON `sign_in_networks` (`last_seen_at`);--> statement-breakpoint
CREATE TABLE `audit_heads` (
	`published_on` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject_kind`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `events_action` ON `events` (`action`,`id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`dedupe_key` text,
	`lane` text,
	`state` text NOT NULL,
	`run_at` integer NOT NULL,
	`behind` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_token` text,
	`lease_until` integer,
	`last_error` text,
	`created_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`run_at`);--> statement-breakpoint
CREATE INDEX `jobs_kinds` ON `jobs` (`state`,`kind`,`run_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_dedupe` ON `jobs` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `jobs_lane` ON `jobs` (`lane`,`state`,`id`) WHERE lane is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_lane_running` ON `jobs` (`lane`) WHERE state = 'running';--> statement-breakpoint
CREATE TABLE `seals` (
	`seq` integer PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`row_id` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seals_row` ON `seals` (`source`,`row_id`);--> statement-breakpoint
CREATE TABLE `sendings` (
	`id` text PRIMARY KEY NOT NULL,
	`pid` integer NOT NULL,
	`begun_at` integer NOT NULL,
	`digest` text,
	`status` integer,
	`location` text
);
--> statement-breakpoint
CREATE INDEX `sendings_begun` ON `sendings` (`begun_at`);--> statement-breakpoint
CREATE TABLE `table_changes` (
	`name` text PRIMARY KEY NOT NULL,
	`changes` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `worker_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`isolate_failures` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `engagement_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`engagement_id` integer NOT NULL,
	`email` text,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	`answered_by` text,
	FOREIGN KEY (`engagement_id`) REFERENCES `engagements`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `engagement_questions_token` ON `engagement_questions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `engagement_questions_engagement` ON `engagement_questions` (`engagement_id`);--> statement-breakpoint
CREATE TABLE `engagements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`practitioner_id` integer NOT NULL,
	`clinic_id` integer NOT NULL,
	`role` text NOT NULL,
	`started_on` text,
	`ended_on` text,
	`share` real,
	`state` text DEFAULT 'confirmed' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `engagements_clinic` ON `engagements` (`clinic_id`);--> statement-breakpoint
CREATE INDEX `engagements_practitioner` ON `engagements` (`practitioner_id`);--> statement-breakpoint
CREATE TABLE `practitioners` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`background` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `practitioners_slug` ON `practitioners` (`slug`);--> statement-breakpoint
CREATE TABLE `training_providers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`website` text,
	`country` text,
	`run_by_id` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`run_by_id`) REFERENCES `practitioners`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_providers_slug` ON `training_providers` (`slug`);--> statement-breakpoint
CREATE TABLE `training_records` (
	`id` text PRIMARY KEY NOT NULL,
	`practitioner_id` integer NOT NULL,
	`course` text NOT NULL,
	`provider` text NOT NULL,
	`provider_id` integer,
	`trainer_id` integer,
	`trainer_name` text,
	`started_on` text NOT NULL,
	`ended_on` text NOT NULL,
	`hours_live_supervised` real NOT NULL,
	`hours_live_theory` real NOT NULL,
	`hours_online` real NOT NULL,
	`hours_home` real NOT NULL,
	`live_models` integer,
	`accepted_hours` real,
	`evidence_id` text,
	FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`provider_id`) REFERENCES `training_providers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`trainer_id`) REFERENCES `practitioners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `training_records_practitioner` ON `training_records` (`practitioner_id`);--> statement-breakpoint
CREATE INDEX `training_records_trainer` ON `training_records` (`trainer_id`);--> statement-breakpoint
CREATE INDEX `training_records_provider` ON `training_records` (`provider_id`);--> statement-breakpoint
CREATE INDEX `training_records_evidence` ON `training_records` (`evidence_id`);--> statement-breakpoint
CREATE TABLE `capture_claims` (
	`photo_id` text PRIMARY KEY NOT NULL,
	`captured_at` text,
	`device` text,
	`software` text,
	`credential` text NOT NULL,
	`credential_issuer` text,
	`credential_signed_at` text,
	`credential_generator` text,
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `derivatives` (
	`photo_id` text NOT NULL,
	`width` integer NOT NULL,
	`format` text DEFAULT 'jpeg' NOT NULL,
	`height` integer NOT NULL,
	`sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	PRIMARY KEY(`photo_id`, `width`, `format`),
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `fingerprints` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`photo_id` text NOT NULL,
	`engine_version` text NOT NULL,
	`panel` integer NOT NULL,
	`region` text NOT NULL,
	`pdq` blob NOT NULL,
	`quality` integer NOT NULL,
	`features` blob NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fingerprints_photo` ON `fingerprints` (`photo_id`,`engine_version`,`panel`);--> statement-breakpoint
CREATE TABLE `head_confirmations` (
	`id` text PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`email` text,
	`token_hash` text NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`answered_at` integer,
	`answer` text,
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `head_confirmations_token` ON `head_confirmations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `head_confirmations_photo` ON `head_confirmations` (`photo_id`);--> statement-breakpoint
CREATE TABLE `matches` (
	`id` text PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`matched_photo_id` text NOT NULL,
	`band` text NOT NULL,
	`distance` integer NOT NULL,
	`transform` text NOT NULL,
	`regions` text NOT NULL,
	`inliers` integer,
	`cells` integer,
	`points` text,
	`correlation` real,
	`engine_version` text NOT NULL,
	`found_at` integer NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`matched_photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matches_pair` ON `matches` (`photo_id`,`matched_photo_id`);--> statement-breakpoint
CREATE INDEX `matches_known` ON `matches` (`matched_photo_id`);--> statement-breakpoint
CREATE TABLE `photo_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`url` text,
	`file_sha256` text,
	`file_bytes` integer,
	`findings` text NOT NULL,
	`code_id` text,
	`created_at` integer NOT NULL,
	`weighed` text,
	`weighed_by` text,
	`weighed_at` integer,
	`weighed_note` text,
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`code_id`) REFERENCES `recapture_codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`weighed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photo_evidence_photo` ON `photo_evidence` (`photo_id`);--> statement-breakpoint
CREATE INDEX `photo_evidence_open` ON `photo_evidence` (`weighed`,`created_at`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer,
	`case_id` text,
	`batch_id` text,
	`purpose` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`treatment` text,
	`caption` text,
	`taken_on` text,
	`days_since_session` integer,
	`before_treatment` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`failure` text,
	`drawn` integer DEFAULT false NOT NULL,
	`stock_photo_id` text,
	`original_sha256` text NOT NULL,
	`original_kept` integer DEFAULT true NOT NULL,
	`original_bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`thumb_hash` blob,
	`created_at` integer NOT NULL,
	`checked_at` integer,
	`hidden_at` integer,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`batch_id`) REFERENCES `upload_batches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photos_clinic` ON `photos` (`clinic_id`,`state`);--> statement-breakpoint
CREATE INDEX `photos_case` ON `photos` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `photos_clinic_bytes` ON `photos` (`clinic_id`,`original_sha256`,`purpose`);--> statement-breakpoint
CREATE TABLE `recapture_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`account_id` text NOT NULL,
	`code` text NOT NULL,
	`issued_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recapture_codes_photo` ON `recapture_codes` (`photo_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `upload_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`expected` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `upload_batches_clinic` ON `upload_batches` (`clinic_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `words` (
	`token` integer PRIMARY KEY NOT NULL,
	`fingerprint_ids` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `chapter_bands` (
	`token` integer NOT NULL,
	`written_at` integer NOT NULL,
	`chapter_id` text NOT NULL,
	`review_id` text NOT NULL,
	PRIMARY KEY(`token`, `written_at`, `chapter_id`),
	FOREIGN KEY (`chapter_id`) REFERENCES `chapters`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `chapter_bands_chapter` ON `chapter_bands` (`chapter_id`);--> statement-breakpoint
CREATE INDEX `chapter_bands_review` ON `chapter_bands` (`review_id`);--> statement-breakpoint
CREATE TABLE `chapters` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`written_on` text NOT NULL,
	`days_since_session` integer NOT NULL,
	`overall` integer NOT NULL,
	`naturalness` integer NOT NULL,
	`dot_size` integer NOT NULL,
	`density_evenness` integer NOT NULL,
	`colour_match` integer NOT NULL,
	`hairline` integer NOT NULL,
	`honesty_of_claims` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`promised` text,
	`delivered` text,
	`incentive` text NOT NULL,
	`price_paid` integer,
	`currency` text,
	`sessions` integer,
	`outcomes` text DEFAULT '{}' NOT NULL,
	`conduct` text DEFAULT '[]' NOT NULL,
	`corrected_elsewhere` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `chapters_review` ON `chapters` (`review_id`,`written_on`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `complaints` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `complaints_clinic` ON `complaints` (`clinic_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `complaints_account` ON `complaints` (`account_id`);--> statement-breakpoint
CREATE TABLE `declared_devices` (
	`clinic_id` integer NOT NULL,
	`device_hash` text NOT NULL,
	`declared_by` text NOT NULL,
	`declared_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `device_hash`),
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`declared_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `detection_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`ran_at` integer NOT NULL,
	`reviews` integer NOT NULL,
	`found` text NOT NULL,
	`clusters` integer NOT NULL,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `detection_runs_clinic` ON `detection_runs` (`clinic_id`,`ran_at`);--> statement-breakpoint
CREATE TABLE `legal_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`complainant_name` text NOT NULL,
	`complainant_email` text NOT NULL,
	`account_id` text,
	`statement` text NOT NULL,
	`meaning` text NOT NULL,
	`untrue` text NOT NULL,
	`withhold_identity` integer NOT NULL,
	`received_at` integer NOT NULL,
	`defect` text,
	`author_told_at` integer,
	`author_due_at` integer,
	`author_answer` text,
	`author_reasons` text,
	`author_name` text,
	`author_address` text,
	`author_consents` integer,
	`author_answered_at` integer,
	`outcome` text,
	`outcome_reasons` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `legal_notices_review` ON `legal_notices` (`review_id`);--> statement-breakpoint
CREATE INDEX `legal_notices_open` ON `legal_notices` (`decided_at`,`received_at`);--> statement-breakpoint
CREATE TABLE `replies` (
	`review_id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `review_groups` (
	`clinic_id` integer PRIMARY KEY NOT NULL,
	`reviews` integer NOT NULL,
	`p` real NOT NULL,
	`score_change` real,
	`since` integer NOT NULL,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`case_id` text,
	`review_id` text,
	`account_id` text,
	`email` text,
	`chapter` text NOT NULL,
	`token_hash` text NOT NULL,
	`due_on` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`reminded_at` integer,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`declined_at` integer,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_invitations_token` ON `review_invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `review_invitations_clinic` ON `review_invitations` (`clinic_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `review_invitations_due` ON `review_invitations` (`sent_at`,`due_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `review_invitations_case` ON `review_invitations` (`case_id`,`chapter`);--> statement-breakpoint
CREATE UNIQUE INDEX `review_invitations_review` ON `review_invitations` (`review_id`,`chapter`);--> statement-breakpoint
CREATE TABLE `review_photos` (
	`photo_id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`chapter_id` text,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`chapter_id`) REFERENCES `chapters`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `review_photos_review` ON `review_photos` (`review_id`);--> statement-breakpoint
CREATE TABLE `review_proofs` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`kind` text NOT NULL,
	`file_sha256` text,
	`file_format` text,
	`sent_hash` text,
	`findings` text,
	`state` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`checked_by` text,
	`checked_at` integer,
	`refusal` text,
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `review_proofs_review` ON `review_proofs` (`review_id`);--> statement-breakpoint
CREATE INDEX `review_proofs_state` ON `review_proofs` (`state`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `review_proofs_sent` ON `review_proofs` (`sent_hash`);--> statement-breakpoint
CREATE TABLE `review_signals` (
	`review_id` text NOT NULL,
	`kind` text NOT NULL,
	`log_odds` real NOT NULL,
	`detail` text NOT NULL,
	`detected_at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `kind`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_summaries` (
	`review_id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`relation` text,
	`first_on` text NOT NULL,
	`latest_on` text NOT NULL,
	`incentive` text NOT NULL,
	`conduct` text,
	`outcomes` text,
	`practitioner_id` integer,
	`case_id` text,
	`verified` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `review_summaries_newest` ON `review_summaries` (`clinic_id`,`latest_on`,`review_id`,`incentive`);--> statement-breakpoint
CREATE INDEX `review_summaries_conduct` ON `review_summaries` (`clinic_id`,`conduct`) WHERE conduct is not null and relation is null;--> statement-breakpoint
CREATE INDEX `review_summaries_outcomes` ON `review_summaries` (`clinic_id`,`outcomes`) WHERE outcomes is not null and relation is null;--> statement-breakpoint
CREATE INDEX `review_summaries_verified` ON `review_summaries` (`practitioner_id`,`first_on`,`case_id`) WHERE verified = 1 and relation is null;--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`practitioner_id` integer,
	`case_id` text,
	`treatment` text NOT NULL,
	`link_cluster` text,
	`suspicion_p` real,
	`suspicion_signals` integer,
	`device_hash` text,
	`proof_asked_at` integer,
	`relation` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`practitioner_id`) REFERENCES `practitioners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_client` ON `reviews` (`clinic_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `reviews_practitioner` ON `reviews` (`practitioner_id`);--> statement-breakpoint
CREATE INDEX `reviews_case` ON `reviews` (`case_id`);--> statement-breakpoint
CREATE INDEX `reviews_device` ON `reviews` (`device_hash`);--> statement-breakpoint
CREATE TABLE `sanctions` (
	`id` text PRIMARY KEY NOT NULL,
	`clinic_id` integer NOT NULL,
	`step` text NOT NULL,
	`photo_id` text,
	`days` integer NOT NULL,
	`rule` text NOT NULL,
	`facts` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`answer_reasons` text,
	`statement` text,
	`statement_by` text,
	`statement_at` integer,
	`starts_at` integer,
	`ends_at` integer,
	`ended_at` integer,
	`end_reason` text,
	`frozen_at` real,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sanctions_clinic` ON `sanctions` (`clinic_id`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `sanctions_end` ON `sanctions` (`ended_at`,`ends_at`);--> statement-breakpoint
CREATE TABLE `consultation_answers` (
	`account_id` text NOT NULL,
	`clinic_id` integer NOT NULL,
	`visited_on` text,
	`answers` text NOT NULL,
	`note` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `clinic_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consultation_answers_clinic` ON `consultation_answers` (`clinic_id`);--> statement-breakpoint
CREATE TABLE `shortlist_alerts` (
	`account_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`started_at` integer NOT NULL,
	`stopped_at` integer,
	`mailed_on` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shortlist_alerts_token` ON `shortlist_alerts` (`token_hash`);--> statement-breakpoint
CREATE TABLE `shortlist_entries` (
	`account_id` text NOT NULL,
	`clinic_id` integer NOT NULL,
	`position` integer NOT NULL,
	`note` text NOT NULL,
	`added_at` integer NOT NULL,
	`heard` text,
	PRIMARY KEY(`account_id`, `clinic_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `shortlist_entries_clinic` ON `shortlist_entries` (`clinic_id`);--> statement-breakpoint
CREATE TABLE `data_dumps` (
	`id` text PRIMARY KEY NOT NULL,
	`made_on` text NOT NULL,
	`clinics` integer NOT NULL,
	`file_sha256` text NOT NULL,
	`bytes` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `data_dumps_day` ON `data_dumps` (`made_on`);--> statement-breakpoint
CREATE TABLE `scores` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`clinic_id` integer NOT NULL,
	`version` text NOT NULL,
	`constants_hash` text NOT NULL,
	`inputs_digest` text NOT NULL,
	`as_of` text NOT NULL,
	`score` real NOT NULL,
	`low` real NOT NULL,
	`high` real NOT NULL,
	`band` text NOT NULL,
	`result` text NOT NULL,
	`inputs` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scores_clinic` ON `scores` (`clinic_id`,`id`);--> statement-breakpoint
CREATE TABLE `shadow_scores` (
	`clinic_id` integer NOT NULL,
	`version` text NOT NULL,
	`constants_hash` text NOT NULL,
	`as_of` text NOT NULL,
	`score` real NOT NULL,
	`band` text NOT NULL,
	`score_in_force` real NOT NULL,
	`band_in_force` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`clinic_id`, `version`),
	FOREIGN KEY (`clinic_id`) REFERENCES `clinics`(`id`) ON UPDATE no action ON DELETE cascade
);
