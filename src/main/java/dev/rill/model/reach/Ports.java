package dev.rill.model.reach;

import java.util.Set;

/**
 * Where an API of models or an assistant may listen: on the port of its scheme, or on one that needs no privilege and is not
 * known for something else. Mail, shells, databases, queues and the control planes of containers are left alone, although
 * most would not understand us: a few lines of a request are enough for some of them.
 */
final class Ports {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int FIRST_ORDINARY = 1024;
    private static final int LAST = 65_535;

    private static final Set<Integer> TAKEN = Set.of(
            // what browsers refuse, above 1023
            1719,
            1720,
            1723,
            2049,
            3659,
            4045,
            4190,
            5060,
            5061,
            6000,
            6566,
            6665,
            6666,
            6667,
            6668,
            6669,
            6679,
            6697,
            10080,
            // databases, caches, search, queues
            1433,
            1521,
            3306,
            5432,
            5433,
            5672,
            5984,
            6379,
            6380,
            6432,
            7000,
            7001,
            9042,
            9092,
            9200,
            9300,
            11211,
            15672,
            27017,
            27018,
            27019,
            61616,
            // desktops, containers, clusters
            2375,
            2376,
            2377,
            2379,
            2380,
            3389,
            5900,
            5985,
            5986,
            6443,
            8500,
            8600,
            10250,
            10255,
            10256);

    private Ports() {}

    static int byDefault(boolean tls) {
        return tls ? HTTPS : HTTP;
    }

    static boolean allows(boolean tls, int port) {
        return port == byDefault(tls) || (port >= FIRST_ORDINARY && port <= LAST && !TAKEN.contains(port));
    }
}
