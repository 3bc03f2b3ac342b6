CREATE TABLE `incident_lessons` (
	`incident_id` integer NOT NULL,
	`lesson_id` integer NOT NULL,
	PRIMARY KEY(`incident_id`, `lesson_id`),
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incident_lessons_lesson` ON `incident_lessons` (`lesson_id`);--> statement-breakpoint
CREATE TABLE `incident_tickets` (
	`incident_id` integer NOT NULL,
	`ticket_id` integer NOT NULL,
	`linked_by` integer,
	`linked_at` integer NOT NULL,
	PRIMARY KEY(`incident_id`, `ticket_id`),
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`linked_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incident_tickets_ticket` ON `incident_tickets` (`ticket_id`);--> statement-breakpoint
ALTER TABLE `incidents` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `incidents` ADD `sign` text DEFAULT 'person' NOT NULL;--> statement-breakpoint
ALTER TABLE `incidents` ADD `problem` text;--> statement-breakpoint
ALTER TABLE `incidents` ADD `proposed_at` integer;--> statement-breakpoint
ALTER TABLE `incidents` ADD `dismissed_at` integer;--> statement-breakpoint
ALTER TABLE `incidents` ADD `dismissed_by` integer REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `incidents` ADD `words` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `incidents` ADD `ended_by` integer REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `incidents` ADD `closing_words` text DEFAULT '' NOT NULL;