/*
 * A room system's floor control, by libre: asks a floor control server for the floor and gives it back, and is a
 * server itself that grants what it is asked for. Says on stdout what happens, a line a thing.
 *
 * room LOCAL-PORT REMOTE-PORT VERSION CONFERENCE USER FLOOR
 */
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <stdbool.h>
#include <sys/types.h>
#include <sys/socket.h>
#define HAVE_INTTYPES_H
#define HAVE_STDBOOL_H
#include <re/re.h>

static struct bfcp_conn *conn;
static struct sa gateway;
static uint8_t version;
static uint32_t conference;
static uint16_t user;
static uint16_t floor_id;


static void say(const char *what, const struct bfcp_msg *msg)
{
	struct bfcp_attr *attr = bfcp_msg_attr(msg, BFCP_FLOOR_REQ_INFO);

	attr = attr ? bfcp_attr_subattr(attr, BFCP_OVERALL_REQ_STATUS) : NULL;
	attr = attr ? bfcp_attr_subattr(attr, BFCP_REQUEST_STATUS) : NULL;
	printf("%s %s version %u%s%s\n", what, bfcp_prim_name(msg->prim), msg->ver, attr ? " " : "",
	       attr ? bfcp_reqstatus_name(attr->v.reqstatus.status) : "");
	fflush(stdout);
}


static void answered(int err, const struct bfcp_msg *msg, void *arg)
{
	(void)arg;
	if (err || !msg) {
		printf("no answer %d\n", err);
		fflush(stdout);
		return;
	}
	say("answer", msg);
	if (msg->prim == BFCP_HELLO_ACK) {
		err = bfcp_request(conn, &gateway, version, BFCP_FLOOR_REQUEST, conference, user, answered, NULL,
				   1, BFCP_FLOOR_ID, 0, &floor_id);
	}
	if (err)
		re_cancel();
}


static void told(const struct bfcp_msg *msg)
{
	struct bfcp_attr *info = bfcp_msg_attr(msg, BFCP_FLOOR_REQ_INFO);
	uint16_t request = info ? info->v.floorreqid : 0;

	(void)bfcp_reply(conn, msg, BFCP_FLOOR_REQ_STATUS_ACK, 0);
	(void)bfcp_request(conn, &gateway, version, BFCP_FLOOR_RELEASE, conference, user, answered, NULL,
			   1, BFCP_FLOOR_REQUEST_ID, 0, &request);
}


static void granting(const struct bfcp_msg *msg)
{
	struct bfcp_reqstatus status = {BFCP_GRANTED, 0};
	uint16_t request = 17;

	(void)bfcp_reply(conn, msg, BFCP_FLOOR_REQUEST_STATUS, 1,
			 BFCP_FLOOR_REQ_INFO, 1, &request,
			 BFCP_OVERALL_REQ_STATUS, 1, &request,
			 BFCP_REQUEST_STATUS, 0, &status);
}


static void heard(const struct bfcp_msg *msg, void *arg)
{
	(void)arg;
	say("heard", msg);
	switch (msg->prim) {

	case BFCP_HELLO:
		(void)bfcp_reply(conn, msg, BFCP_HELLO_ACK, 0);
		break;

	case BFCP_FLOOR_REQUEST:
		granting(msg);
		break;

	case BFCP_FLOOR_RELEASE:
		granting(msg);
		re_cancel();
		break;

	case BFCP_FLOOR_REQUEST_STATUS:
		told(msg);
		break;

	default:
		(void)bfcp_ereply(conn, msg, BFCP_UNKNOWN_PRIM);
		break;
	}
}


int main(int argc, char *argv[])
{
	struct sa here;

	if (argc != 7)
		return 2;
	(void)sa_set_str(&here, "127.0.0.1", (uint16_t)atoi(argv[1]));
	(void)sa_set_str(&gateway, "127.0.0.1", (uint16_t)atoi(argv[2]));
	version = (uint8_t)atoi(argv[3]);
	conference = (uint32_t)strtoul(argv[4], NULL, 10);
	user = (uint16_t)atoi(argv[5]);
	floor_id = (uint16_t)atoi(argv[6]);
	if (libre_init() || bfcp_listen(&conn, BFCP_UDP, &here, NULL, heard, NULL))
		return 1;
	if (bfcp_request(conn, &gateway, version, BFCP_HELLO, conference, user, answered, NULL, 0))
		return 1;
	(void)re_main(NULL);
	mem_deref(conn);
	libre_close();
	return 0;
}
