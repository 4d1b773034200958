/** The edge, tried over real HTTP in front of a service that answers with what it was asked. */
package vn.motcua.gateway;
