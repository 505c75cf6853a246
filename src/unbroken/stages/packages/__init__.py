"""Packages: a case or chosen items exported as an evidence package that anyone can verify offline.

Start in actions.py (request_export), then building.py (what the job does), history.py (the custody record as the
package holds it). No byte of it rests unencrypted: engines/vault/sink.py.
"""
