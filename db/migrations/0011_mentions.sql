CREATE TABLE `mentions` (
	`ticket_id` integer NOT NULL,
	`note_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	PRIMARY KEY(`note_id`, `staff_id`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`note_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mentions_unseen` ON `mentions` (`staff_id`,`ticket_id`) WHERE "mentions"."seen_at" is null;--> statement-breakpoint
CREATE INDEX `mentions_ticket` ON `mentions` (`ticket_id`);