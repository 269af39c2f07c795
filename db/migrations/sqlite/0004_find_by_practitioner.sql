CREATE INDEX `cases_practitioner` ON `cases` (`practitioner_id`);--> statement-breakpoint
CREATE INDEX `reviews_practitioner` ON `reviews` (`practitioner_id`);--> statement-breakpoint
CREATE INDEX `reviews_case` ON `reviews` (`case_id`);--> statement-breakpoint
ALTER TABLE `listings` DROP COLUMN `evidence_kinds`;