CREATE TABLE `notices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`way` text NOT NULL,
	`parts` text NOT NULL,
	`message_id` text NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`lease_until` integer,
	`sent_at` integer,
	CONSTRAINT "notices_kind" CHECK("notices"."kind" in ('alarm', 'reminder', 'recovered')),
	CONSTRAINT "notices_state" CHECK("notices"."state" in ('queued', 'sending', 'sent', 'dropped', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `notices_work` ON `notices` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `notices_way` ON `notices` (`way`,`created_at`);--> statement-breakpoint
CREATE TABLE `suppressed_mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`ticket_id` integer,
	`hour` integer NOT NULL,
	`count` integer DEFAULT 1 NOT NULL,
	`last_at` integer NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "suppressed_mails_kind" CHECK("suppressed_mails"."kind" in ('ack', 'notify', 'ask', 'host', 'code', 'alarm', 'returned'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suppressed_mails_what` ON `suppressed_mails` (`hour`,`kind`,`reason`,`ticket_id`);--> statement-breakpoint
CREATE INDEX `suppressed_mails_ticket` ON `suppressed_mails` (`ticket_id`);--> statement-breakpoint
CREATE TABLE `watch` (
	`part` text PRIMARY KEY NOT NULL,
	`unwell_ms` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`alarmed_at` integer,
	`trouble_since` integer,
	`reminded_at` integer,
	CONSTRAINT "watch_part" CHECK("watch"."part" in ('mailbox', 'intake', 'outbox', 'waiting', 'deferred'))
);
--> statement-breakpoint
CREATE TABLE `mail_answers` (
	`key` text PRIMARY KEY NOT NULL,
	`outbox_id` integer,
	`ticket_id` integer,
	`staff_id` integer,
	`raw_mail_id` integer,
	`result` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`raw_mail_id`) REFERENCES `raw_mails`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `mail_answers_ticket` ON `mail_answers` (`ticket_id`);--> statement-breakpoint
CREATE TABLE `notified_tickets` (
	`outbox_id` integer NOT NULL,
	`ticket_id` integer NOT NULL,
	`seen_message_id` integer NOT NULL,
	PRIMARY KEY(`outbox_id`, `ticket_id`),
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notified_tickets_ticket` ON `notified_tickets` (`ticket_id`);--> statement-breakpoint
CREATE TABLE `oauth_tokens` (
	`origin` text PRIMARY KEY NOT NULL,
	`refresh_token` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `previews` (
	`attachment_id` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`fault` text,
	`about` text,
	`width` integer,
	`height` integer,
	`at` integer NOT NULL,
	`thumb` blob,
	`view` blob,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "previews_state" CHECK("previews"."state" in ('waiting', 'making', 'made', 'impossible', 'none')),
	CONSTRAINT "previews_fault" CHECK("previews"."fault" in ('damaged', 'tooManyPixels', 'tooLarge', 'tooLong', 'gaveUp')),
	CONSTRAINT "previews_impossible" CHECK("previews"."state" <> 'impossible' or "previews"."fault" is not null),
	CONSTRAINT "previews_made" CHECK("previews"."state" <> 'made' or "previews"."about" is not null or ("previews"."thumb" is not null and "previews"."width" > 0 and "previews"."height" > 0))
);
--> statement-breakpoint
CREATE INDEX `previews_work` ON `previews` (`attachment_id`) WHERE "previews"."state" in ('waiting', 'making');--> statement-breakpoint
ALTER TABLE `mailbox_epochs` ADD `taken_since` integer;--> statement-breakpoint
ALTER TABLE `raw_mails` ADD `processed_epoch_id` integer REFERENCES mailbox_epochs(id);--> statement-breakpoint
ALTER TABLE `raw_mails` ADD `processed_uid` integer;--> statement-breakpoint
ALTER TABLE `raw_mails` ADD `server_size` integer;--> statement-breakpoint
ALTER TABLE `raw_mails` ADD `recovered` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `raw_mails` ADD `reasons` text;--> statement-breakpoint
CREATE INDEX `raw_mails_kind` ON `raw_mails` (`kind`,`state`);--> statement-breakpoint
CREATE INDEX `raw_mails_processed` ON `raw_mails` (`processed_epoch_id`,`processed_uid`);--> statement-breakpoint
CREATE INDEX `outbox_sent` ON `outbox` (`sent_at`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`kind`,`to_address`,`created_at`);--> statement-breakpoint
CREATE INDEX `outbox_kind` ON `outbox` (`kind`,`created_at`);--> statement-breakpoint
CREATE INDEX `outbox_staff` ON `outbox` (`staff_id`,`kind`,`due_at`);--> statement-breakpoint
CREATE INDEX `tickets_related` ON `tickets` (`related_ticket_id`);