CREATE TABLE `guides` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`audience` text NOT NULL,
	`platform` text NOT NULL,
	`system` text DEFAULT 'zoom' NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`steps` text NOT NULL,
	`internal_note` text DEFAULT '' NOT NULL,
	`is_public` integer DEFAULT true NOT NULL,
	`last_checked_on` text,
	`last_checked_by` integer,
	FOREIGN KEY (`last_checked_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "guides_audience" CHECK("guides"."audience" in ('family', 'student', 'teacher', 'internal')),
	CONSTRAINT "guides_platform" CHECK("guides"."platform" in ('windows', 'mac', 'android', 'ios', 'chromeos', 'browser', 'all')),
	CONSTRAINT "guides_language" CHECK("guides"."language" in ('de', 'en')),
	CONSTRAINT "guides_steps" CHECK(json_array_length("guides"."steps") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guides_key` ON `guides` (`code`,`audience`,`platform`,`system`,`language`);--> statement-breakpoint
CREATE TABLE `connection_events` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` integer NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`reason` text,
	`on` integer,
	`withdraws` text,
	`staff_id` integer,
	`ticket_id` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "connection_events_type" CHECK("connection_events"."type" in ('report', 'help', 'device', 'blocker', 'exempt', 'phase', 'withdraw')),
	CONSTRAINT "connection_events_at" CHECK("connection_events"."at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]'),
	CONSTRAINT "connection_events_blocker" CHECK(("connection_events"."type" = 'blocker') = ("connection_events"."reason" is not null)),
	CONSTRAINT "connection_events_on" CHECK(("connection_events"."type" in ('blocker', 'exempt')) = ("connection_events"."on" is not null)),
	CONSTRAINT "connection_events_withdraw" CHECK(("connection_events"."type" = 'withdraw') = ("connection_events"."withdraws" is not null))
);
--> statement-breakpoint
CREATE INDEX `connection_events_student` ON `connection_events` (`student_id`,`at`);--> statement-breakpoint
CREATE TABLE `connection_status` (
	`student_id` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`face` text NOT NULL,
	`streak` integer NOT NULL,
	`needed` integer NOT NULL,
	`since` text,
	`reasons` text NOT NULL,
	`tasks` text NOT NULL,
	`computed_at` integer NOT NULL,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "connection_status_state" CHECK("connection_status"."state" in ('unknown', 'failing', 'blocked', 'trial', 'reliable', 'exempt')),
	CONSTRAINT "connection_status_face" CHECK("connection_status"."face" in ('unknown', 'failing', 'blocked', 'unstable', 'trial', 'reliable', 'stale', 'exempt')),
	CONSTRAINT "connection_status_streak" CHECK("connection_status"."streak" >= 0 and "connection_status"."needed" >= 0)
);
--> statement-breakpoint
CREATE INDEX `connection_status_state` ON `connection_status` (`state`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`confirmed_by` integer,
	FOREIGN KEY (`confirmed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_id` integer NOT NULL,
	`host_id` integer,
	`subject` text DEFAULT '' NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`state` text DEFAULT 'held' NOT NULL,
	`incident_id` integer,
	`reported_at` integer,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lessons_state" CHECK("lessons"."state" in ('held', 'cancelled', 'incident')),
	CONSTRAINT "lessons_times" CHECK("lessons"."starts_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]' and "lessons"."ends_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]' and "lessons"."starts_at" < "lessons"."ends_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lessons_slot` ON `lessons` (`group_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `lessons_start` ON `lessons` (`starts_at`);--> statement-breakpoint
CREATE INDEX `lessons_host` ON `lessons` (`host_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `observations` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` integer NOT NULL,
	`lesson_id` integer NOT NULL,
	`at` text NOT NULL,
	`source` text NOT NULL,
	`result` text NOT NULL,
	`cause` text,
	`suspect` integer DEFAULT false NOT NULL,
	`staff_id` integer,
	`ticket_id` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "observations_source" CHECK("observations"."source" in ('host', 'volunteer', 'parent', 'student')),
	CONSTRAINT "observations_result" CHECK("observations"."result" in ('ok', 'degraded', 'failed', 'not_seen', 'excused')),
	CONSTRAINT "observations_cause" CHECK("observations"."cause" in ('family', 'network', 'school', 'platform', 'unknown')),
	CONSTRAINT "observations_at" CHECK("observations"."at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]')
);
--> statement-breakpoint
CREATE INDEX `observations_student` ON `observations` (`student_id`,`at`);--> statement-breakpoint
CREATE INDEX `observations_lesson` ON `observations` (`lesson_id`);--> statement-breakpoint
CREATE TABLE `phases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`system` text NOT NULL,
	`platform_url` text DEFAULT '' NOT NULL,
	`started_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `status_history` (
	`student_id` integer NOT NULL,
	`position` integer NOT NULL,
	`at` text NOT NULL,
	`state` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`student_id`, `position`),
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "status_history_state" CHECK("status_history"."state" in ('unknown', 'failing', 'blocked', 'trial', 'reliable', 'exempt'))
);
--> statement-breakpoint
CREATE TABLE `status_snapshots` (
	`half_day` text PRIMARY KEY NOT NULL,
	`taken_at` integer NOT NULL,
	`failing` integer NOT NULL,
	`blocked` integer NOT NULL,
	`unstable` integer NOT NULL,
	`trial` integer NOT NULL,
	`reliable` integer NOT NULL,
	`stale` integer NOT NULL,
	`unknown` integer NOT NULL,
	`exempt` integer NOT NULL,
	CONSTRAINT "status_snapshots_half_day" CHECK("status_snapshots"."half_day" glob '????-??-??[ap]')
);
--> statement-breakpoint
CREATE TABLE `health` (
	`part` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`last_ok_at` integer,
	`changed_at` integer NOT NULL,
	`words` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mailbox_epochs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mailbox` text NOT NULL,
	`uid_validity` text NOT NULL,
	`first_seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mailbox_epochs_mailbox` ON `mailbox_epochs` (`mailbox`,`uid_validity`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`ticket_id` integer,
	`staff_id` integer,
	`to_address` text NOT NULL,
	`to_name` text DEFAULT '' NOT NULL,
	`from_name` text DEFAULT '' NOT NULL,
	`subject` text NOT NULL,
	`text_body` text NOT NULL,
	`html_body` text NOT NULL,
	`headers` text NOT NULL,
	`message_id` text NOT NULL,
	`bytes` blob,
	`state` text DEFAULT 'queued' NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`lease_until` integer,
	`sent_at` integer,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outbox_kind" CHECK("outbox"."kind" in ('ack', 'reply', 'notify', 'ask', 'code', 'host', 'alarm', 'returned')),
	CONSTRAINT "outbox_state" CHECK("outbox"."state" in ('queued', 'sending', 'sent', 'deferred', 'unknown', 'failed')),
	CONSTRAINT "outbox_message_id_shape" CHECK("outbox"."message_id" like '<%@%>'),
	CONSTRAINT "outbox_to" CHECK("outbox"."to_address" like '%_@_%'),
	CONSTRAINT "outbox_sending_lease" CHECK("outbox"."state" <> 'sending' or "outbox"."lease_until" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message_id` ON `outbox` (`message_id`);--> statement-breakpoint
CREATE INDEX `outbox_work` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_ticket` ON `outbox` (`ticket_id`);--> statement-breakpoint
CREATE TABLE `raw_mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`epoch_id` integer NOT NULL,
	`uid` integer NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob,
	`received_at` integer NOT NULL,
	`stored_at` integer NOT NULL,
	`moved_at` integer,
	`state` text DEFAULT 'new' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`error` text,
	`duplicate_of` integer,
	`kind` text,
	`ticket_id` integer,
	FOREIGN KEY (`epoch_id`) REFERENCES `mailbox_epochs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`duplicate_of`) REFERENCES `raw_mails`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "raw_mails_state" CHECK("raw_mails"."state" in ('new', 'done', 'duplicate', 'failed', 'unreadable')),
	CONSTRAINT "raw_mails_kind" CHECK("raw_mails"."kind" in ('human', 'auto-reply', 'bounce', 'bulk', 'own-loop')),
	CONSTRAINT "raw_mails_size" CHECK("raw_mails"."size" >= 0 and ("raw_mails"."bytes" is null or length("raw_mails"."bytes") = "raw_mails"."size"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `raw_mails_uid` ON `raw_mails` (`epoch_id`,`uid`);--> statement-breakpoint
CREATE INDEX `raw_mails_sha256` ON `raw_mails` (`sha256`);--> statement-breakpoint
CREATE INDEX `raw_mails_work` ON `raw_mails` (`state`,`received_at`);--> statement-breakpoint
CREATE INDEX `raw_mails_unmoved` ON `raw_mails` (`epoch_id`) WHERE "raw_mails"."moved_at" is null;--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`actor` text NOT NULL,
	`staff_id` integer,
	`ticket_id` integer,
	`student_id` integer,
	`lesson_id` integer,
	`data` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_type" CHECK(length("events"."type") > 0)
);
--> statement-breakpoint
CREATE INDEX `events_ticket` ON `events` (`ticket_id`,`id`);--> statement-breakpoint
CREATE INDEX `events_student` ON `events` (`student_id`,`id`);--> statement-breakpoint
CREATE INDEX `events_type` ON `events` (`type`,`at`);--> statement-breakpoint
CREATE TABLE `links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`ticket_id` integer,
	`student_id` integer,
	`lesson_id` integer,
	`staff_id` integer,
	`day` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "links_purpose" CHECK("links"."purpose" in ('family', 'host', 'volunteer')),
	CONSTRAINT "links_host_day" CHECK("links"."purpose" <> 'host' or ("links"."day" is not null and "links"."staff_id" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `links_token` ON `links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `links_ticket` ON `links` (`ticket_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_staff` ON `sessions` (`staff_id`);--> statement-breakpoint
CREATE TABLE `sign_in_codes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`challenge_hash` text NOT NULL,
	`staff_id` integer,
	`code_hash` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_codes_challenge` ON `sign_in_codes` (`challenge_hash`);--> statement-breakpoint
CREATE TABLE `contact_addresses` (
	`contact_id` integer NOT NULL,
	`address` text NOT NULL,
	`failing_since` integer,
	PRIMARY KEY(`contact_id`, `address`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "contact_addresses_shape" CHECK("contact_addresses"."address" = lower("contact_addresses"."address") and "contact_addresses"."address" like '%_@_%')
);
--> statement-breakpoint
CREATE INDEX `contact_addresses_address` ON `contact_addresses` (`address`);--> statement-breakpoint
CREATE TABLE `contact_phones` (
	`contact_id` integer NOT NULL,
	`phone` text NOT NULL,
	`wrong_since` integer,
	PRIMARY KEY(`contact_id`, `phone`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "contact_phones_e164" CHECK("contact_phones"."phone" glob '+[1-9]*')
);
--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`language` text DEFAULT 'de' NOT NULL,
	`household_id` integer,
	`wish` text DEFAULT '' NOT NULL,
	`writing_only` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contacts_kind" CHECK("contacts"."kind" in ('guardian', 'student', 'teacher', 'other')),
	CONSTRAINT "contacts_language" CHECK("contacts"."language" in ('de', 'en', 'tr', 'ar', 'ru', 'uk', 'pl', 'ro'))
);
--> statement-breakpoint
CREATE INDEX `contacts_household` ON `contacts` (`household_id`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`group_id` integer NOT NULL,
	`student_id` integer NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	PRIMARY KEY(`group_id`, `student_id`, `from_day`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `group_members_student` ON `group_members` (`student_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`is_class` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_name` ON `groups` (`name`);--> statement-breakpoint
CREATE TABLE `guardianships` (
	`contact_id` integer NOT NULL,
	`student_id` integer NOT NULL,
	`relation` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`contact_id`, `student_id`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `guardianships_student` ON `guardianships` (`student_id`);--> statement-breakpoint
CREATE TABLE `households` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `loans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`device_number` text NOT NULL,
	`platform` text NOT NULL,
	`model` text DEFAULT '' NOT NULL,
	`student_id` integer NOT NULL,
	`out_at` integer NOT NULL,
	`returned_at` integer,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "loans_platform" CHECK("loans"."platform" in ('windows', 'mac', 'android', 'ios', 'chromeos', 'other', 'none', 'unknown')),
	CONSTRAINT "loans_order" CHECK("loans"."returned_at" is null or "loans"."returned_at" >= "loans"."out_at")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `loans_device_out` ON `loans` (`device_number`) WHERE "loans"."returned_at" is null;--> statement-breakpoint
CREATE INDEX `loans_student` ON `loans` (`student_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`display_name` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`is_volunteer` integer DEFAULT false NOT NULL,
	`is_host` integer DEFAULT false NOT NULL,
	`is_admin` integer DEFAULT false NOT NULL,
	`here_until` integer,
	`language` text DEFAULT 'de' NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	CONSTRAINT "staff_language" CHECK("staff"."language" in ('de', 'en'))
);
--> statement-breakpoint
CREATE TABLE `staff_addresses` (
	`address` text PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "staff_addresses_shape" CHECK("staff_addresses"."address" = lower("staff_addresses"."address") and "staff_addresses"."address" like '%_@_%')
);
--> statement-breakpoint
CREATE INDEX `staff_addresses_staff` ON `staff_addresses` (`staff_id`);--> statement-breakpoint
CREATE TABLE `students` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`external_id` text,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`class_name` text NOT NULL,
	`household_id` integer NOT NULL,
	`platform` text DEFAULT 'unknown' NOT NULL,
	`device_note` text DEFAULT '' NOT NULL,
	`platform_confirmed_at` integer,
	`active` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "students_platform" CHECK("students"."platform" in ('windows', 'mac', 'android', 'ios', 'chromeos', 'other', 'none', 'unknown')),
	CONSTRAINT "students_names" CHECK(length("students"."first_name") > 0 and length("students"."last_name") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `students_external_id` ON `students` (`external_id`);--> statement-breakpoint
CREATE INDEX `students_class` ON `students` (`class_name`);--> statement-breakpoint
CREATE INDEX `students_household` ON `students` (`household_id`);--> statement-breakpoint
CREATE TABLE `volunteer_platforms` (
	`staff_id` integer NOT NULL,
	`platform` text NOT NULL,
	PRIMARY KEY(`staff_id`, `platform`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "volunteer_platforms_platform" CHECK("volunteer_platforms"."platform" in ('windows', 'mac', 'android', 'ios'))
);
--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`message_id` integer NOT NULL,
	`name` text NOT NULL,
	`declared_name` text,
	`mime` text NOT NULL,
	`size` integer NOT NULL,
	`inline` integer DEFAULT false NOT NULL,
	`content_id` text,
	`content` blob NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachments_name" CHECK("attachments"."name" not like '%/%' and "attachments"."name" not like '.%' and length("attachments"."name") > 0)
);
--> statement-breakpoint
CREATE INDEX `attachments_message` ON `attachments` (`message_id`);--> statement-breakpoint
CREATE TABLE `calls` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ticket_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`student_id` integer,
	`outcome` text NOT NULL,
	`call_back_at` integer,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "calls_outcome" CHECK("calls"."outcome" in ('solved', 'not_solved', 'not_reached', 'wrong_number', 'call_back')),
	CONSTRAINT "calls_call_back" CHECK(("calls"."outcome" = 'call_back') = ("calls"."call_back_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `calls_ticket` ON `calls` (`ticket_id`,`at`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`ticket_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`body` text NOT NULL,
	`guide_id` integer,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `staff_id`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`guide_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `guide_ticks` (
	`ticket_id` integer NOT NULL,
	`guide_id` integer NOT NULL,
	`step` integer NOT NULL,
	`staff_id` integer,
	`at` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `guide_id`, `step`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guide_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ticket_id` integer NOT NULL,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`raw_mail_id` integer,
	`outbox_id` integer,
	`staff_id` integer,
	`from_address` text DEFAULT '' NOT NULL,
	`from_name` text DEFAULT '' NOT NULL,
	`message_id` text,
	`visible` text NOT NULL,
	`folded` text DEFAULT '' NOT NULL,
	`forwarded` text DEFAULT '' NOT NULL,
	`html` text,
	`guide_id` integer,
	`reasons` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`raw_mail_id`) REFERENCES `raw_mails`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`guide_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "messages_direction" CHECK("messages"."direction" in ('in', 'out'))
);
--> statement-breakpoint
CREATE INDEX `messages_ticket` ON `messages` (`ticket_id`,`at`);--> statement-breakpoint
CREATE INDEX `messages_message_id` ON `messages` (`message_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_raw_mail` ON `messages` (`raw_mail_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_outbox` ON `messages` (`outbox_id`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`ticket_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notes_body" CHECK(length("notes"."body") > 0)
);
--> statement-breakpoint
CREATE INDEX `notes_ticket` ON `notes` (`ticket_id`,`at`);--> statement-breakpoint
CREATE TABLE `ticket_offers` (
	`ticket_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`reason` text NOT NULL,
	`offered_at` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `staff_id`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ticket_offers_staff` ON `ticket_offers` (`staff_id`);--> statement-breakpoint
CREATE TABLE `ticket_participants` (
	`ticket_id` integer NOT NULL,
	`address` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`contact_id` integer,
	`stranger` integer DEFAULT false NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`ticket_id`, `address`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ticket_participants_address` ON `ticket_participants` (`address`);--> statement-breakpoint
CREATE TABLE `ticket_students` (
	`ticket_id` integer NOT NULL,
	`student_id` integer NOT NULL,
	`reason` text NOT NULL,
	`ambiguous` integer DEFAULT false NOT NULL,
	`confirmed` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`ticket_id`, `student_id`),
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`student_id`) REFERENCES `students`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ticket_students_student` ON `ticket_students` (`student_id`);--> statement-breakpoint
CREATE TABLE `tickets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text DEFAULT 'mail' NOT NULL,
	`household_id` integer,
	`contact_id` integer,
	`subject` text NOT NULL,
	`language` text DEFAULT 'de' NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`urgent` integer DEFAULT false NOT NULL,
	`platform` text DEFAULT 'unknown' NOT NULL,
	`platform_evidence` text DEFAULT 'none' NOT NULL,
	`platform_reason` text DEFAULT '' NOT NULL,
	`platform_confirmed` integer DEFAULT false NOT NULL,
	`problem` text,
	`problem_reason` text DEFAULT '' NOT NULL,
	`problem_confirmed` integer DEFAULT false NOT NULL,
	`claimed_by` integer,
	`claimed_at` integer,
	`calling_since` integer,
	`due_at` integer,
	`related_ticket_id` integer,
	`waiting_since` integer,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	`helped_by` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claimed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tickets_kind" CHECK("tickets"."kind" in ('mail', 'unreadable', 'help')),
	CONSTRAINT "tickets_state" CHECK("tickets"."state" in ('open', 'waiting', 'done')),
	CONSTRAINT "tickets_language" CHECK("tickets"."language" in ('de', 'en', 'tr', 'ar', 'ru', 'uk', 'pl', 'ro')),
	CONSTRAINT "tickets_platform" CHECK("tickets"."platform" in ('windows', 'mac', 'android', 'ios', 'chromeos', 'other', 'none', 'unknown')),
	CONSTRAINT "tickets_evidence" CHECK("tickets"."platform_evidence" in ('person', 'body', 'family', 'roster', 'tickets', 'attachment', 'signature-trap', 'none')),
	CONSTRAINT "tickets_problem" CHECK("tickets"."problem" is null or "tickets"."problem" glob 'P-[0-9][0-9]'),
	CONSTRAINT "tickets_claim" CHECK(("tickets"."claimed_by" is null) = ("tickets"."claimed_at" is null)),
	CONSTRAINT "tickets_closed" CHECK(("tickets"."state" = 'done') = ("tickets"."closed_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `tickets_state` ON `tickets` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `tickets_claimed` ON `tickets` (`claimed_by`,`state`);--> statement-breakpoint
CREATE INDEX `tickets_household` ON `tickets` (`household_id`);