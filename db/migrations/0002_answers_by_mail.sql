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
CREATE INDEX `notified_tickets_ticket` ON `notified_tickets` (`ticket_id`);