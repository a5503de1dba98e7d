/*
 * roles - which processes there are, by name.
 *
 * `vigie --role NAME` is how the keeper starts each; it is no command for people. Each
 * takes its control channel as descriptor 3 and returns its exit status.
 */
#ifndef VIGIE_APP_ROLES_H
#define VIGIE_APP_ROLES_H

/* `argv` starts behind the role's name and ends in NULL. */
int keeper_main(int argc, char **argv);
int fetcher_main(int argc, char **argv);
int reader_main(int argc, char **argv);
int scanner_main(int argc, char **argv);
int confirmer_main(int argc, char **argv);
int metrics_main(int argc, char **argv);
int notifier_main(int argc, char **argv);
int sealer_main(int argc, char **argv);
int runner_main(int argc, char **argv);

/* Runs the role named by argv[2]; 2 when there is none of that name. */
int roles_main(int argc, char **argv);

#endif
