CREATE TABLE `roster_headers` (
	`header_print` text PRIMARY KEY NOT NULL,
	`columns` text NOT NULL,
	`confirmed_at` integer NOT NULL
);
