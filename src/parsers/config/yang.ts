/*
 * Of what kind the nodes below `network-instance`, `routing-policy` and `bfd` are, from the YANG models
 * of releases 21.3 to 25.3: one word for each name, or `parent/name` where the name alone does not
 * tell. Whatever is in no list is a leaf. A test compares all of it with the models' own list of paths.
 */

/** Containers. */
export const CONTAINERS = `
accept statement/action add-paths adjacency-sids sub-sub-tlv/admin-group subtlv/admin-group
evpn-link-bandwidth/advertise aggregate-routes aggregator aging
application-specific-link-attributes apply-policy tlv/area-address lsa/as-external-lsa as-path
as-path-length as-path-options asbr async attached-bit attached-routers attr-sets
level-database/attributes authentication auto-cost available-bandwidth backup-paths
interface/bad-packets bandwidth-constraints best-path-selection bfd bgp bgp-evpn bgp-ipvpn
bgp-label bgp-ls bgp-rib bgp-vpn binding-sid blackhole bridge-table color-aware combined-ecmp
communities constraints convergence counters default-action neighbor/default-metric
prefix/default-metric defined-tlvs interface/delay delay-metric directly-connected
dynamic-adjacency-sids dynamic-neighbors multipath/ebgp ebgp-default-policy
failure-detection/enable-bfd entropy-label error-metric evpn evpn-link-bandwidth exclude
expense-metric explicit-null-label-policy export-limit extended-admin-group extended-community
tlv/extended-ipv4-reachability tlv/extended-is-reachability extended-link extended-prefix
extended-prefix-range external-db-overflow failure-detection fib-programming
multicast-leave-synch-route/flags multicast-membership-report-synch-route/flags
pmsi-tunnel/flags smet-route/flags source-router/flags subtlv/flags global-block grace-lsa
graceful-restart gre group-address authentication/hello-authentication tlv/hostname hostnames
multipath/ibgp icmp icmp6 immediate in-label-entry inclusive-mcast indirect
informational-capabilities instance-ids instances inter-instance-policies
inter-level-propagation-policies interface-ref interface-with-mac action/internal-tags
bgp-instance/internal-tags default-action/internal-tags match/internal-tags invalid-reason
ip-forwarding ip-in-ip ip-load-balancing route-table/ip-prefix tunnel-table/ipv4
ipv4-adjacency-sid tlv/ipv4-external-reachability subtlv/ipv4-interface-address
tlv/ipv4-interface-addresses tlv/ipv4-internal-reachability ipv4-labeled-unicast
subtlv/ipv4-neighbor-address ipv4-next-hops ipv4-node-sid ipv4-source-router-id ipv4-srlgs
tlv/ipv4-te-router-id ipv4-unicast tunnel-table/ipv6 ipv6-adjacency-sid
subtlv/ipv6-interface-address tlv/ipv6-interface-addresses ipv6-labeled-unicast
subtlv/ipv6-neighbor-address ipv6-next-hops ipv6-node-sid tlv/ipv6-reachability
ipv6-source-router-id ipv6-srlgs tlv/ipv6-te-router-id ipv6-unicast is-alias-id
tlv/is-reachability isis isis-neighbor-attribute check-received/key l3vpn-ipv4-unicast
l3vpn-ipv6-unicast label label-allocation tlv/label-index label-table label1 label2
labeled-unicast lan-adjacency-sids last-ext-spf last-full-spf last-resort-lookup
ldp-synchronization level1-to-level2 link-attributes link-bandwidth link-delay
link-delay-variation subtlv/link-id subtlv/link-loss link-msd link-protection-type link-state
link-state-database pseudowire/local vpws-attachment-circuits/local local-capability
bgp/local-preference local-rib loopfree-alternate lsa-filter-totals lsa-generate lsa-options
lsa-totals lsa-types lsas lsdb authentication/lsp-authentication lsp-buffer-size lsp-generation
lsp-refresh mac-duplication mac-ip mac-learning mac-limit statement/match max-link-bandwidth
max-reservable-link-bandwidth maximum-sid-depth bgp/med isis/metric ospf/metric
min-max-link-delay min-max-unidirectional-link-delay mpls mpls-encapsulation mpls-forwarding
tlv/mt-ipv4-reachability tlv/mt-ipv6-reachability mt-isis-neighbor-attribute mt-isn
multi-homed-prefix multi-topology multicast multicast-forwarding-information-base multihop
multipath neighbor-capability neighbors lsa/network-lsa next-entry bgp/next-hop next-hop-groups
next-hop-resolution next-policy tlv/nlpid node-administrative-tags node-msd node-msds
node-protect non-stop-forwarding nssa nssa-external-lsa on-boot opaque-lsa optional-attributes
bgp/origin originate-default-route ospf ospfv3-external-lsa ospfv3-inter-area-prefix-lsa
ospfv3-inter-area-router-lsa ospfv3-intra-area-prefix-lsa ospfv3-link-lsa ospfv3-network-lsa
ospfv3-router-lsa instance/overload overload-on-boot packet packets pmsi-tunnel bgp/preference
subtlv/preference match/prefix prefix-attribute-flags prefix-limit prefix-limit-accepted
prefix-limit-received prefix-options attr-set/prefix-sid label-allocation/prefix-sid prefix-sids
prefixes prepend subtlv/priority protocols pruned-flood-list tlv/purge-oi received-messages
redirect redundancy reject remote remote-lfa remove-private-as residual-bandwidth
resolving-route resolving-tunnel restarting-neighbor-list rib-in-out rib-in-post rib-in-pre
rib-management rib-out-post route-advertisement bgp-instance/route-distinguisher
route-flap-damping route-preference route-reflector route-resolution route-summary route-table
route-target router-capabilities router-capability router-information lsa/router-lsa
bgp-instance/routes trace/routes routing-policy rtr-adv-lsa-limit sbfd-discriminators
secondary-default-lookup segment-routing segment-routing-algorithms segment-routing-capability
segment-routing-mpls segment-routing-prefix-sid segment-type-a selection-attributes
selective-labeled-unicast-install send-community send-default-route sent-messages sid-database
signaling multicast/source-address spf spf-wait sr-algorithm sr-capabilities sr-local-block
srgb-descriptors srgb-originator srte-policy srte-policy-candidate-path-name srte-policy-ipv4
srte-policy-ipv6 srte-policy-name srv6 standard-community signaling/static static-adjacency-sid
static-routes statistics stub sub-sub-tlvs sub-tlvs subtlvs summary-lsa system-ipv4-address
system-ipv6-address tag subtlv/tag64 te-database-install sub-sub-tlv/te-default-metric
subtlv/te-default-metric ti-lfa timers tldp tldp-mac-flush tlvs topologies statistics/total
trace-options/trace trace-options traffic-engineering transport mpls/tunnel next-hop/tunnel
tunnel-encapsulation tunnel-entry tunnel-resolution tunnel-summary tunnel-table types-of-service
unconstrained-lsp undefined-subtlvs lsp/undefined-tlvs unknown-attributes unknown-tlv
unreserved-bandwidth utilized-bandwidth vpws-attachment-circuits vxlan vxlan-encapsulation
warm-restart sub-tlvs/weight weighted-ecmp
`;

/** Leaves of type empty, which have no value. */
export const FLAGS = `
adjacencies detail interfaces misc send-multipath ldp-synchronization/disable
trace/graceful-restart
`;

/** Leaves of which the name is elsewhere that of a container or a list. */
export const LEAVES = `
bgp/community-set extended-admin-group/extended-admin-group
extended-community/extended-community-set interface-ref/interface local-prefix-sid/interface
send-default-route/ipv4-unicast send-default-route/ipv6-unicast srgb-descriptor/label isis/level
lsa-options/lsa-options ipv6-unicast/multi-topology prefix-options/prefix-options link-id/remote
group/route-flap-damping neighbor/route-flap-damping route-target/send-default-route
standard-community/standard-community-set bgp-instance/vxlan-interface
`;

/** Keyed lists. */
export const LISTS = `
adjacency adjacency-sid afi-safi application-specific-srlg area area-range
routing-policy/as-path-set attr-set backup-next-hop bandwidth-constraint bgp-instance capability
community-set network-instance/connection-point constraint ethernet-ad-route ethernet-ad-routes
ethernet-segment-route ethernet-segment-routes extended-community-set extended-ipv4-reachability
extended-is-reachability flag group imet-route imet-routes instance instance-ids/instance-id
interface ip-prefix-route ip-prefix-routes ipv4-external-reachability ipv4-internal-reachability
ipv4-srlg ipv6-reachability ipv6-srlg is-reachability label-entry lan-adjacency-sid level
level-database link links local-as local-attachment-circuit local-prefix-sid lsa lsa-type lsp
mac-ip-route mac-ip-routes match msd-info mt-ipv4-reachability mt-ipv6-reachability
mt-is-reachability multicast-leave-synch-route multicast-membership-report-synch-route
bgp/neighbor interface/neighbor neighbors/neighbor restarting-neighbor-list/neighbor
/network-instance bfd/network-instance next-hop-group/next-hop route-table/next-hop
route-table/next-hop-group nexthop pdu peer policy prefix-set/prefix prefixes/prefix
routing-policy/prefix-set prefix-sid ospfv3-intra-area-prefix-lsa/prefixes
ospfv3-link-lsa/prefixes programmed-sids route-summary/protocol pseudowire
remote-attachment-circuit resilient-hash-prefix route route-summary/route-type routes segment
segment-list segment-routing-adjacency-sid segment-routing-lan-adjacency-sid setup-priority
smet-route source-router split-horizon-group srgb-descriptor srlb-descriptor
standard-community-set statement sub-sub-tlv bfd/subinterface subtlv summary-address
hostnames/system-id table routing-policy/tag-set tlv topology tunnel tunnel-summary/tunnel-type
statistics/type type-of-service undefined-subtlv undefined-tlv unknown-attribute vxlan-interface
`;

/** Keys of lists: those that may come first, and the others; the first one is printed without its name. */
export const KEYS = `
adjacency:neighbor-system-id,adjacency-level adjacency-sid:value afi-safi:name|afi-safi-name
application-specific-srlg:neighbor area:area-id area-range:ip-prefix-mask as-path-set:name
attr-set:attr-set-type,index backup-next-hop:id bandwidth-constraint:model-id bgp-instance:id
capability:instance-number community-set:name connection-point:name constraint:constraint-id
ethernet-ad-route:route-distinguisher,esi,ethernet-tag-id,neighbor
ethernet-ad-routes:route-distinguisher,esi,ethernet-tag-id,neighbor
ethernet-segment-route:route-distinguisher,esi,originating-router,neighbor
ethernet-segment-routes:route-distinguisher,esi,originating-router,neighbor
extended-community-set:name extended-ipv4-reachability:ipv4-prefix
extended-is-reachability:neighbor flag:name group:group-name|name
imet-route:route-distinguisher,originating-router,ethernet-tag-id,neighbor
imet-routes:route-distinguisher,originating-router,ethernet-tag-id,neighbor instance:name|id
instance-id:instance-id interface:name|interface-name
ip-prefix-route:route-distinguisher,ethernet-tag-id,ip-prefix-length,ip-prefix,neighbor
ip-prefix-routes:route-distinguisher,ethernet-tag-id,ip-prefix-length,ip-prefix,neighbor
ipv4-external-reachability:ipv4-prefix ipv4-internal-reachability:ipv4-prefix
ipv4-srlg:neighbor|instance-number ipv6-reachability:ipv6-prefix
ipv6-srlg:neighbor|instance-number is-reachability:neighbor label-entry:label-value
lan-adjacency-sid:value level:level-number level-database:level-number,lsp-id link:interface-id
links:link-id local-as:as-number local-attachment-circuit:name local-prefix-sid:prefix-sid-index
lsa:advertising-router,link-state-id lsa-type:type lsp:lsp-id
mac-ip-route:route-distinguisher,mac-length,mac-address,ip-address,ethernet-tag-id,neighbor
mac-ip-routes:route-distinguisher,mac-length,mac-address,ip-address,ethernet-tag-id,neighbor
match:prefix msd-info:msd-type,msd-value mt-ipv4-reachability:ipv4-prefix
mt-ipv6-reachability:ipv6-prefix mt-is-reachability:neighbor
multicast-leave-synch-route:route-distinguisher,esi,ethernet-tag-id,multicast-source-length,multicast-source-address,multicast-group-length,multicast-group-address,originating-router,neighbor
multicast-membership-report-synch-route:route-distinguisher,esi,ethernet-tag-id,multicast-source-length,multicast-source-address,multicast-group-length,multicast-group-address,originating-router,neighbor
neighbor:peer-address|system-id|router-id|mt-id,system-id network-instance:name
next-hop:id|index next-hop-group:index nexthop:index pdu:pdu-name peer:local-discriminator
policy:name prefix:ip-prefix|prefix,mask-length-range,mt-id prefix-set:name
prefix-sid:prefix|value,sid-label-value,protocol,protocol-instance,protocol-multi-topology,algorithm,multi-topology-id
prefixes:prefix programmed-sids:label-value protocol:protocol-name pseudowire:name
remote-attachment-circuit:name resilient-hash-prefix:ip-prefix
route:ipv4-prefix|ipv6-prefix|prefix|route-distinguisher|origin-as|distinguisher|nlri-type,id,neighbor,origin-protocol,path-id,prefix,route-target-prefix,color,endpoint,crc,nlri-length,nlri
route-type:ip-route-type-name routes:prefix,neighbor,origin-protocol,path-id
segment:as-path-index|index segment-list:index segment-routing-adjacency-sid:sr-index-or-label
segment-routing-lan-adjacency-sid:sr-index-or-label setup-priority:priority
smet-route:route-distinguisher,ethernet-tag-id,multicast-source-length,multicast-source-address,multicast-group-length,multicast-group-address,originating-router,neighbor
source-router:system-id,level-number split-horizon-group:name
srgb-descriptor:sr-index-or-label|range,range srlb-descriptor:sr-index-or-label,range
standard-community-set:name statement:sequence-id sub-sub-tlv:type subinterface:id subtlv:type
summary-address:ip-prefix system-id:host-system-id table:address-family tag-set:name tlv:type
topology:mt-id tunnel:ipv4-prefix|ipv6-prefix|ip-prefix,type,owner,id tunnel-type:type type:name
type-of-service:tos undefined-subtlv:type undefined-tlv:type
unknown-attribute:unknown-attr-index vxlan-interface:name
`;
