# SPDX-FileCopyrightText: 2026 The Chartroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The test bed: a real control plane with simulated nodes, on loopback addresses only."""
