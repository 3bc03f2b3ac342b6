CREATE TABLE `oauth_tokens` (
	`origin` text PRIMARY KEY NOT NULL,
	`refresh_token` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `mailbox_epochs` ADD `taken_since` integer;--> statement-breakpoint
ALTER TABLE `raw_mails` ADD `processed_epoch_id` integer REFERENCES mailbox_epochs(id);--> statement-breakpoint
ALTER TABLE `raw_mails` ADD `processed_uid` integer;--> statement-breakpoint
ALTER TABLE `raw_mails` ADD `server_size` integer;--> statement-breakpoint
ALTER TABLE `raw_mails` ADD `recovered` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `raw_mails_processed` ON `raw_mails` (`processed_epoch_id`,`processed_uid`);