ALTER TABLE `photos` ADD `checked_at` integer;
--> statement-breakpoint
UPDATE `photos` SET `checked_at` = `created_at` WHERE `state` <> 'checking';
